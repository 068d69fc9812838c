package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Accept;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Values;
import org.nslab.trace.RuleHit;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;

/** The native nft rule that lets such packets through. */
final class NftAccept {

  private NftAccept() {}

  static Rule rule(Packet packet) {
    return rule(packet, true, true);
  }

  /** Lets the same kind of packet through from anybody to anybody. */
  static Rule ofKind(Packet packet) {
    return rule(packet, false, false);
  }

  /** Lets the same kind of packet through from the same sender. */
  static Rule ofKindFrom(Packet packet) {
    return rule(packet, true, false);
  }

  private static Rule rule(Packet packet, boolean from, boolean to) {
    List<Expression> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String ip = FirewallRepairs.isV4(packet) ? "ip" : "ip6";
    if (from) {
      parts.add(match(Field.SOURCE, address(packet.source())));
      words.add(ip + " saddr " + packet.source());
    }
    if (to) {
      parts.add(match(Field.DESTINATION, address(packet.destination())));
      words.add(ip + " daddr " + packet.destination());
    }
    parts.add(match(Field.PROTOCOL, number(packet.protocol().number())));
    words.add(what(packet, parts) + " accept");
    parts.add(new Accept());
    return new Rule(String.join(" ", words), parts, Optional.empty(), 0, Optional.empty());
  }

  private static Values address(IpAddress address) {
    return new Values.Addresses(List.of(AddressRange.of(address)));
  }

  private static String what(Packet packet, List<Expression> parts) {
    Protocol protocol = packet.protocol();
    if (!protocol.hasPorts()) {
      parts.add(match(Field.ICMP_TYPE, number(packet.icmp().type())));
      String name = protocol == Protocol.ICMP ? "icmp" : "icmpv6";
      return name + " type " + (packet.icmp().isEchoRequest() ? "echo-request" : "echo-reply");
    }
    boolean request = packet.isRequest();
    int port = request ? packet.destinationPort() : packet.sourcePort();
    parts.add(match(request ? Field.DESTINATION_PORT : Field.SOURCE_PORT, number(port)));
    return name(protocol) + (request ? " dport " : " sport ") + port;
  }

  /** Of one that has ports. */
  static String name(Protocol protocol) {
    return protocol == Protocol.TCP ? "tcp" : "udp";
  }

  private static Match match(Field field, Values values) {
    return new Match(field, false, values);
  }

  private static Values number(int number) {
    return new Values.Numbers(List.of(NumberRange.of(number)));
  }

  static String command(RuleHit hit, Rule rule) {
    String chain = hit.family() + " " + hit.table() + " " + hit.chain();
    return hit.isPolicy()
        ? "nft add rule " + chain + " " + rule.text()
        : "nft insert rule " + chain + " index " + (hit.position() - 1) + " " + rule.text();
  }
}
