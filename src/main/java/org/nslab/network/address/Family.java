package org.nslab.network.address;

/** An address family, called as iproute2 calls it. */
public enum Family {
  /** IPv4. */
  INET("inet", 32),
  /** IPv6. */
  INET6("inet6", 128);

  private final String text;
  private final int bits;

  Family(String text, int bits) {
    this.text = text;
    this.bits = bits;
  }

  /** How many bits an address has: 32 or 128, the longest prefix length. */
  public int bits() {
    return bits;
  }

  /** {@code inet} or {@code inet6}. */
  @Override
  public String toString() {
    return text;
  }
}
