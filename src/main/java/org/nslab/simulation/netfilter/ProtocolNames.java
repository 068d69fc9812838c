package org.nslab.simulation.netfilter;

import java.util.List;
import org.nslab.network.netfilter.Protocols;

/** Protocols as iptables and nft write them. */
final class ProtocolNames {

  private static final List<String> NAMES =
      List.of("tcp", "udp", "icmp", "gre", "esp", "ah", "sctp", "udplite", "dccp", "igmp");

  private ProtocolNames() {}

  /** The name of a protocol that is given by name or number; its number where it has none. */
  static String name(String text) {
    String number = number(text);
    for (String name : NAMES) {
      if (number(name).equals(number)) {
        return name;
      }
    }
    return text.matches("[0-9]+") ? number : text;
  }

  /** The number of a protocol as text; 0 for none. */
  static String number(String text) {
    return Integer.toString(Protocols.number(text).orElse(0));
  }
}
