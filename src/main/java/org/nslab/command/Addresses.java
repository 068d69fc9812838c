package org.nslab.command;

import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Prefix;

/**
 * Addresses as iproute2 reads them, which is wider than usual: numbers that are left out at the end
 * are zero, and a number may be octal or hexadecimal (iproute2: {@code get_addr_ipv4} in
 * lib/utils.c). So {@code 10.1/16} is {@code 10.1.0.0/16} and {@code 010.0.0.1} is {@code 8.0.0.1}.
 */
final class Addresses {

  private Addresses() {}

  /** The words for "every address" where a network is wanted (iproute2: get_prefix_1). */
  static boolean isDefault(String text) {
    return text.equals("default") || text.equals("all") || text.equals("any");
  }

  static Optional<IpAddress> address(String text) {
    return text.indexOf(':') >= 0 ? IpAddress.parse(text) : ipv4(text);
  }

  /** {@code ADDRESS/LENGTH}, as given; without a length, the longest there is. */
  static Optional<InterfaceAddress> interfaceAddress(String text) {
    int slash = text.indexOf('/');
    Optional<IpAddress> address = address(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int bits = address.get().family().bits();
    int length = slash < 0 ? bits : length(text.substring(slash + 1), address.get().family());
    return length < 0 || length > bits
        ? Optional.empty()
        : Optional.of(new InterfaceAddress(address.get(), length));
  }

  /** An address and how many of its first bits name the network. */
  record InterfaceAddress(IpAddress address, int length) {
    @Override
    public String toString() {
      return address + "/" + length;
    }
  }

  /** The canonical form of an address to be put on an interface. */
  static String withLength(String text) {
    return interfaceAddress(text).map(InterfaceAddress::toString).orElse(text);
  }

  static String alone(String text) {
    return address(text).map(IpAddress::toString).orElse(text);
  }

  /** The canonical form of a network: {@code default} for 0.0.0.0/0, no length where it is full. */
  static String network(String text) {
    if (isDefault(text)) {
      return "default";
    }
    return interfaceAddress(text).map(Addresses::network).orElse(text);
  }

  /**
   * The network around an IPv4 address, such as 10.0.0.0/8 around 10.0.0.1/8; empty for what is a
   * network itself, and for IPv6, where the kernel does not mind.
   */
  static Optional<String> around(String text) {
    return interfaceAddress(text)
        .filter(read -> read.address().family() == Family.INET)
        .filter(read -> !read.address().masked(read.length()).equals(read.address()))
        .map(read -> new Prefix(read.address(), read.length()).toString());
  }

  private static String network(InterfaceAddress read) {
    if (read.address().family() == Family.INET && read.equals(ANY)) {
      return "default";
    }
    boolean full = read.length() == read.address().family().bits();
    return full ? read.address().toString() : read.toString();
  }

  private static final InterfaceAddress ANY = new InterfaceAddress(new Ipv4Address(0), 0);

  /** iptables makes the bits beyond the length zero before it keeps them. */
  static String match(String text) {
    return interfaceAddress(text)
        .map(read -> new Prefix(read.address(), read.length()))
        .map(prefix -> prefix.isHost() ? prefix.address().toString() : prefix.toString())
        .orElse(text);
  }

  /** A length in digits or, for IPv4, as a netmask; -1 for anything else. */
  private static int length(String text, Family family) {
    if (text.indexOf('.') < 0) {
      int length = number(text);
      return length > family.bits() ? -1 : length;
    }
    if (family != Family.INET || !(IpAddress.parse(text).orElse(null) instanceof Ipv4Address)) {
      return -1;
    }
    int mask = ((Ipv4Address) IpAddress.of(text)).bits();
    int length = Integer.bitCount(mask);
    return length == 0 || mask == -1 << (32 - length) ? length : -1;
  }

  private static Optional<IpAddress> ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    int[] numbers = new int[4];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = number(parts[i]);
      if (numbers[i] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(Ipv4Address.of(numbers[0], numbers[1], numbers[2], numbers[3]));
  }

  /** C's way to write numbers; -1 for anything that is not 0 to 255. */
  private static int number(String text) {
    if (!text.matches("[0-9]{1,6}|0[xX][0-9a-fA-F]{1,4}")) {
      return -1;
    }
    try {
      int number = Integer.decode(text);
      return number > 255 ? -1 : number;
    } catch (NumberFormatException notOctal) {
      return -1;
    }
  }
}
