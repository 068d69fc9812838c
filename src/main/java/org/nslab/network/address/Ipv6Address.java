package org.nslab.network.address;

/**
 * An IPv6 address.
 *
 * @param high its first 64 bits
 * @param low its last 64 bits
 */
public record Ipv6Address(long high, long low) implements IpAddress {

  private static final int GROUPS = 8;

  /** RFC 4291, appendix A: the link-local address that an interface makes of its MAC address. */
  public static Ipv6Address linkLocal(MacAddress mac) {
    long bits = mac.bits() ^ 0x0200_0000_0000L;
    return new Ipv6Address(
        0xfe80L << 48, (bits >>> 24) << 40 | 0xfffeL << 24 | (bits & 0xff_ffffL));
  }

  /** RFC 4291, section 2.7.1: the group that whoever holds this address listens to. */
  public Ipv6Address solicitedNode() {
    return new Ipv6Address(0xff02L << 48, 0x1_ff00_0000L | (low & 0xff_ffffL));
  }

  @Override
  public Family family() {
    return Family.INET6;
  }

  private static long mask(int length) {
    return length <= 0 ? 0 : length >= 64 ? -1 : -1L << (64 - length);
  }

  @Override
  public Ipv6Address masked(int length) {
    return new Ipv6Address(high & mask(length), low & mask(length - 64));
  }

  @Override
  public Ipv6Address last(int length) {
    return new Ipv6Address(high | ~mask(length), low | ~mask(length - 64));
  }

  @Override
  public Ipv6Address next() {
    return new Ipv6Address(low == -1 ? high + 1 : high, low + 1);
  }

  @Override
  public boolean isUnspecified() {
    return high == 0 && low == 0;
  }

  @Override
  public boolean isLoopback() {
    return high == 0 && low == 1;
  }

  @Override
  public boolean isMulticast() {
    return high >>> 56 == 0xff;
  }

  @Override
  public boolean isLinkLocal() {
    return high >>> 54 == 0xfe80 >>> 6;
  }

  @Override
  public boolean sharesPrefix(IpAddress other, int length) {
    return other instanceof Ipv6Address v6
        && ((high ^ v6.high) & mask(length)) == 0
        && ((low ^ v6.low) & mask(length - 64)) == 0;
  }

  @Override
  public int compareTo(IpAddress other) {
    if (!(other instanceof Ipv6Address v6)) {
      return 1;
    }
    int byHigh = Long.compareUnsigned(high, v6.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, v6.low);
  }

  private int group(int i) {
    return (int) ((i < 4 ? high : low) >>> (48 - 16 * (i % 4))) & 0xffff;
  }

  /**
   * As RFC 5952 and glibc's inet_ntop write it: lower case, the longest run of zero groups as "::",
   * an embedded IPv4 address in its own form.
   */
  @Override
  public String toString() {
    if (high == 0 && low >>> 32 == 0xffffL) {
      return "::ffff:" + new Ipv4Address((int) low);
    }
    if (high == 0 && low >>> 32 == 0 && low >>> 16 != 0) {
      return "::" + new Ipv4Address((int) low);
    }
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zeros(i);
      if (run > length) {
        start = i;
        length = run;
      }
      i += run;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append(i == 0 ? "::" : ":");
        i += length - 1;
      } else {
        text.append(Integer.toHexString(group(i))).append(i < GROUPS - 1 ? ":" : "");
      }
    }
    return text.toString();
  }

  private int zeros(int from) {
    int to = from;
    while (to < GROUPS && group(to) == 0) {
      to++;
    }
    return to - from;
  }
}
