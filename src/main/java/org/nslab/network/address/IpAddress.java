package org.nslab.network.address;

import java.util.Optional;

/** An IPv4 or IPv6 address. IPv4 sorts before IPv6, each by its bits as an unsigned number. */
public sealed interface IpAddress extends Comparable<IpAddress> permits Ipv4Address, Ipv6Address {

  /**
   * Reads an address as {@code man 3 inet_pton} does: four decimal numbers, or RFC 4291 section 2.2
   * for IPv6. No name is ever looked up.
   *
   * @return empty for anything else, a zone such as {@code %eth0} included
   */
  static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0
        ? Ipv6Parser.parse(text).map(address -> address)
        : Ipv4Address.parseV4(text).map(address -> address);
  }

  /**
   * The same for text that is known to be an address.
   *
   * @throws IllegalArgumentException if it is none
   */
  static IpAddress of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not an address: " + text));
  }

  /** IPv4 or IPv6. */
  Family family();

  /** The network that it lies in: the bits beyond the length are zero. */
  IpAddress masked(int length);

  /** The last address of its network of that length: the bits beyond it are one. */
  IpAddress last(int length);

  /** The address after this one; of the last one, the first. */
  IpAddress next();

  /** 0.0.0.0 or ::. */
  boolean isUnspecified();

  /** 127.0.0.0/8 or ::1. */
  boolean isLoopback();

  /** 224.0.0.0/4 or ff00::/8. */
  boolean isMulticast();

  /** 169.254.0.0/16 or fe80::/10. */
  boolean isLinkLocal();

  /** Whether the two share their first bits, as many as the length; false across families. */
  default boolean sharesPrefix(IpAddress other, int length) {
    return family() == other.family() && masked(length).equals(other.masked(length));
  }
}
