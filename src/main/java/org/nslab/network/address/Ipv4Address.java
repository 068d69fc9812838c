package org.nslab.network.address;

import java.util.Optional;

/**
 * An IPv4 address.
 *
 * @param bits all 32, the first octet highest
 */
public record Ipv4Address(int bits) implements IpAddress {

  /** An IPv4 address of its four octets, each 0 to 255. */
  public static Ipv4Address of(int a, int b, int c, int d) {
    return new Ipv4Address(a << 24 | b << 16 | c << 8 | d);
  }

  /** glibc, inet_pton: four decimal numbers up to 255, without leading zeros. */
  static Optional<Ipv4Address> parseV4(String text) {
    int length = text.length();
    if (length < 7 || length > 15) {
      return Optional.empty();
    }
    int bits = 0;
    int at = 0;
    for (int octet = 0; octet < 4; octet++) {
      int end = octet < 3 ? text.indexOf('.', at) : length;
      int value = end < 0 ? -1 : octet(text, at, end);
      if (value < 0) {
        return Optional.empty();
      }
      bits = bits << 8 | value;
      at = end + 1;
    }
    return Optional.of(new Ipv4Address(bits));
  }

  private static int octet(String text, int from, int to) {
    if (to - from < 1 || to - from > 3 || (to - from > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value <= 255 ? value : -1;
  }

  private static int mask(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }

  @Override
  public Family family() {
    return Family.INET;
  }

  @Override
  public Ipv4Address masked(int length) {
    return new Ipv4Address(bits & mask(length));
  }

  @Override
  public Ipv4Address last(int length) {
    return new Ipv4Address(bits | ~mask(length));
  }

  @Override
  public Ipv4Address next() {
    return new Ipv4Address(bits + 1);
  }

  @Override
  public boolean isUnspecified() {
    return bits == 0;
  }

  @Override
  public boolean isLoopback() {
    return bits >>> 24 == 127;
  }

  @Override
  public boolean isMulticast() {
    return bits >>> 28 == 0xe;
  }

  @Override
  public boolean isLinkLocal() {
    return bits >>> 16 == 0xa9fe;
  }

  /** 255.255.255.255. */
  public boolean isLimitedBroadcast() {
    return bits == -1;
  }

  @Override
  public boolean sharesPrefix(IpAddress other, int length) {
    return other instanceof Ipv4Address v4 && ((bits ^ v4.bits) & mask(length)) == 0;
  }

  @Override
  public int compareTo(IpAddress other) {
    return other instanceof Ipv4Address v4 ? Integer.compareUnsigned(bits, v4.bits) : -1;
  }

  /** Such as {@code 192.168.15.1}. */
  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }
}
