package org.nslab.check;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** The names and numbers in a statement. They end up in commands, so their form is strict. */
final class Terms {

  /** The lab's own namespace. */
  static final String HOST = NamespaceId.HOST;

  /** The neighbour on the LAN, in a lab whose world has one ({@link org.nslab.lab.World}). */
  static final String LAN = "lan";

  private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,254}");

  /** kernel: IFNAMSIZ is 16 with the zero byte at the end; no slash, no blank. */
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._@-]{0,14}");

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
  private static final String V4 = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String V6 = "(?=[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:)[0-9A-Fa-f:.]{2,45}";
  private static final String ANY = "(?:" + V4 + "|" + V6 + ")";
  private static final Pattern ADDRESS = Pattern.compile(ANY);
  private static final Pattern PREFIX = Pattern.compile(ANY + "(?:/[0-9]{1,3})?");
  private static final Pattern SOCKET = Pattern.compile("(?:" + V4 + "|\\[" + V6 + "]):[0-9]{1,5}");
  private static final Pattern SYSCTL = Pattern.compile("[a-z0-9_]+(?:[./][A-Za-z0-9_-]+)+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private Terms() {}

  static String namespace(Words words) throws CheckSyntaxException {
    return words.take("the name of a namespace", NAMESPACE);
  }

  /** Reads "in NAMESPACE"; without it the lab's own namespace is meant. */
  static String namespaceIfGiven(Words words) throws CheckSyntaxException {
    return words.accept("in") ? namespace(words) : HOST;
  }

  static String device(Words words) throws CheckSyntaxException {
    return words.take("the name of an interface, of 15 characters at most", DEVICE);
  }

  static IpAddress address(Words words) throws CheckSyntaxException {
    String whatIsExpected = "an address such as 192.168.15.1";
    String word = words.take(whatIsExpected, ADDRESS);
    return IpAddress.parse(word).orElseThrow(() -> words.refuse(whatIsExpected));
  }

  /** An address that an interface may hold. */
  static WantedAddress held(Words words) throws CheckSyntaxException {
    String word = prefixText(words, "an address or network such as 192.168.15.1/24");
    return WantedAddress.of(word);
  }

  static Prefix network(Words words) throws CheckSyntaxException {
    return Prefix.of(prefixText(words, "an address or network such as 192.168.15.1/24"));
  }

  /** Where a route leads; empty for {@code default}. */
  static Optional<Prefix> destination(Words words) throws CheckSyntaxException {
    return words.accept("default")
        ? Optional.empty()
        : Optional.of(
            Prefix.of(prefixText(words, "'default' or a network such as 192.168.15.0/24")));
  }

  private static String prefixText(Words words, String whatIsExpected) throws CheckSyntaxException {
    String word = words.take(whatIsExpected, PREFIX);
    if (Prefix.parse(word).isEmpty()) {
      throw words.refuse(whatIsExpected);
    }
    return word;
  }

  static String socket(Words words) throws CheckSyntaxException {
    return words.take("an address and a port such as 192.168.15.2:80", SOCKET);
  }

  static String sysctl(Words words) throws CheckSyntaxException {
    return words.take("a sysctl such as net.ipv4.ip_forward", SYSCTL);
  }

  static String word(Words words, String whatIsExpected) throws CheckSyntaxException {
    return words.take(whatIsExpected, WORD);
  }

  static int number(Words words) throws CheckSyntaxException {
    return Integer.parseInt(words.take("a whole number", NUMBER));
  }
}
