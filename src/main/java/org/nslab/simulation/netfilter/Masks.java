package org.nslab.simulation.netfilter;

import java.util.Optional;
import org.nslab.network.address.IpAddress;

/** Masks of IPv4, as a length or in dots. */
final class Masks {

  private static final IpAddress ALL = IpAddress.of("255.255.255.255");

  private Masks() {}

  /** How many bits a mask has; -1 for none. */
  static int length(String text) {
    if (text.matches("[0-9]{1,2}")) {
      int bits = Integer.parseInt(text);
      return bits <= 32 ? bits : -1;
    }
    Optional<IpAddress> mask = IpAddress.parse(text);
    for (int bits = 0; bits <= 32; bits++) {
      if (mask.equals(Optional.of(ALL.masked(bits)))) {
        return bits;
      }
    }
    return -1;
  }
}
