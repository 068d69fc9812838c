package org.nslab.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Compares addresses by value: one address has many spellings. */
final class Addresses {

  private Addresses() {}

  /** Whether two addresses are the same, with the same prefix length. */
  static boolean same(String one, String other) {
    return withLength(one).equals(withLength(other));
  }

  /**
   * Whether an address is the one that is wanted, with any prefix length where none is named.
   *
   * @param wanted such as {@code 192.168.15.1/24} or {@code 192.168.15.1}
   */
  static boolean matches(String wanted, String address) {
    return wanted.contains("/") ? same(wanted, address) : bare(wanted).equals(bare(address));
  }

  /** Whether both are of one family. */
  static boolean sameFamily(String one, String other) {
    return one.contains(":") == other.contains(":");
  }

  /** Whether it is an address, its prefix length within bounds. */
  static boolean isValid(String text) {
    int slash = text.indexOf('/');
    int longest = text.contains(":") ? 128 : 32;
    boolean length = slash < 0 || Integer.parseInt(text.substring(slash + 1)) <= longest;
    return length && parse(slash < 0 ? text : text.substring(0, slash)).isPresent();
  }

  private static String withLength(String text) {
    int slash = text.indexOf('/');
    String length = slash < 0 ? (text.contains(":") ? "128" : "32") : text.substring(slash + 1);
    return bare(text) + "/" + length;
  }

  private static String bare(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    return parse(address).map(InetAddress::getHostAddress).orElse(address);
  }

  /** Asks no name server: what is not written as an address never gets there. */
  private static Optional<InetAddress> parse(String address) {
    if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
