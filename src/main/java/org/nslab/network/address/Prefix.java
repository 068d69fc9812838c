package org.nslab.network.address;

import java.util.Optional;

/**
 * A network: all addresses that share their first bits. Prefixes sort by address, and of equal
 * addresses the longer comes first, as the kernel lists routes.
 *
 * @param address its first address; bits beyond the length are made zero
 * @param length how many bits are shared, 0 to 32 or 128
 */
public record Prefix(IpAddress address, int length) implements Comparable<Prefix> {

  /** Every IPv4 address; where {@code default} leads. */
  public static final Prefix ALL_V4 = new Prefix(new Ipv4Address(0), 0);

  /** Every IPv6 address. */
  public static final Prefix ALL_V6 = new Prefix(new Ipv6Address(0, 0), 0);

  /** Makes the bits beyond the length zero. */
  public Prefix {
    if (length < 0 || length > address.family().bits()) {
      throw new IllegalArgumentException("no prefix length of " + address + ": " + length);
    }
    address = address.masked(length);
  }

  /** The prefix that holds one address alone. */
  public static Prefix of(IpAddress address) {
    return new Prefix(address, address.family().bits());
  }

  /** Every address of a family. */
  public static Prefix all(Family family) {
    return family == Family.INET ? ALL_V4 : ALL_V6;
  }

  /**
   * Reads {@code ADDRESS/LENGTH}, or an address alone, which is a prefix of its own.
   *
   * @return empty for anything else
   */
  public static Optional<Prefix> parse(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty() || slash < 0) {
      return address.map(Prefix::of);
    }
    int length = length(text, slash + 1, address.get().family().bits());
    return length < 0 ? Optional.empty() : Optional.of(new Prefix(address.get(), length));
  }

  /** A prefix length in decimal digits; -1 for anything else. */
  static int length(String text, int from, int longest) {
    int digits = text.length() - from;
    if (digits < 1 || digits > 3) {
      return -1;
    }
    int length = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length <= longest ? length : -1;
  }

  /**
   * The same for text that is known to be a prefix.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Prefix of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a prefix: " + text));
  }

  /** IPv4 or IPv6. */
  public Family family() {
    return address.family();
  }

  /** Whether the address lies in it. */
  public boolean contains(IpAddress other) {
    return address.sharesPrefix(other, length);
  }

  /** Whether all addresses of the other lie in it. */
  public boolean contains(Prefix other) {
    return other.length >= length && contains(other.address);
  }

  /** Whether it holds every address of its family. */
  public boolean isDefault() {
    return length == 0;
  }

  /** Whether it holds one address alone. */
  public boolean isHost() {
    return length == family().bits();
  }

  /** Its last address. */
  public IpAddress last() {
    return address.last(length);
  }

  @Override
  public int compareTo(Prefix other) {
    int byAddress = address.compareTo(other.address);
    return byAddress != 0 ? byAddress : Integer.compare(other.length, length);
  }

  /** {@code 192.168.15.0/24}, also with 32 or 128. */
  @Override
  public String toString() {
    return address + "/" + length;
  }
}
