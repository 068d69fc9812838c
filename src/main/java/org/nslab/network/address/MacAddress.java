package org.nslab.network.address;

import java.util.Optional;

/**
 * A MAC address of six octets.
 *
 * @param bits the lower 48 bits, the first octet highest
 */
public record MacAddress(long bits) implements Comparable<MacAddress> {

  /** 00:00:00:00:00:00, which a loopback interface has. */
  public static final MacAddress ZERO = new MacAddress(0);

  /** ff:ff:ff:ff:ff:ff. */
  public static final MacAddress BROADCAST = new MacAddress(0xffff_ffff_ffffL);

  /** Checks the range. */
  public MacAddress {
    if (bits >>> 48 != 0) {
      throw new IllegalArgumentException("more than six octets: " + Long.toHexString(bits));
    }
  }

  /**
   * Reads six octets of one or two hexadecimal digits, parted by colons.
   *
   * @return empty for anything else, also for the longer addresses of other kinds of link
   */
  public static Optional<MacAddress> parse(String text) {
    String[] octets = text.split(":", -1);
    if (octets.length != 6) {
      return Optional.empty();
    }
    long bits = 0;
    for (String octet : octets) {
      if (!octet.matches("[0-9A-Fa-f]{1,2}")) {
        return Optional.empty();
      }
      bits = bits << 8 | Integer.parseInt(octet, 16);
    }
    return Optional.of(new MacAddress(bits));
  }

  /**
   * The same for text that is known to be a MAC address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static MacAddress of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("no MAC address: " + text));
  }

  /** Whether it addresses a group; broadcast too. */
  public boolean isGroup() {
    return (bits >>> 40 & 1) == 1;
  }

  @Override
  public int compareTo(MacAddress other) {
    return Long.compare(bits, other.bits);
  }

  /** Lower case, parted by colons. */
  @Override
  public String toString() {
    char[] text = new char[17];
    for (int i = 0; i < 6; i++) {
      int octet = (int) (bits >>> (40 - 8 * i)) & 255;
      text[3 * i] = Character.forDigit(octet >>> 4, 16);
      text[3 * i + 1] = Character.forDigit(octet & 15, 16);
      if (i < 5) {
        text[3 * i + 2] = ':';
      }
    }
    return new String(text);
  }
}
