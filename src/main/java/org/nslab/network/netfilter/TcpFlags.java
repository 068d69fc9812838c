package org.nslab.network.netfilter;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The flags of TCP, RFC 9293 section 3.1. */
public final class TcpFlags {

  /** From the lowest bit on. */
  private static final List<String> NAMES =
      List.of("fin", "syn", "rst", "psh", "ack", "urg", "ecn", "cwr");

  private TcpFlags() {}

  /** The bits of flags with commas between; {@code ALL} and {@code NONE} too. */
  public static OptionalInt bits(String text) {
    String names = text.toLowerCase(Locale.ROOT);
    if (names.equals("none")) {
      return OptionalInt.of(0);
    }
    if (names.equals("all")) {
      return OptionalInt.of(0x3f);
    }
    int bits = 0;
    for (String name : names.split(",", -1)) {
      int at = NAMES.indexOf(name);
      if (at < 0) {
        return OptionalInt.empty();
      }
      bits |= 1 << at;
    }
    return OptionalInt.of(bits);
  }
}
