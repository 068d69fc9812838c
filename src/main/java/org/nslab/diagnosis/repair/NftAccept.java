package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<Expression> parts = new ArrayList<>();
    parts.add(match(Field.SOURCE, new Values.Addresses(List.of(AddressRange.of(packet.source())))));
    parts.add(
        match(
            Field.DESTINATION,
            new Values.Addresses(List.of(AddressRange.of(packet.destination())))));
    parts.add(match(Field.PROTOCOL, number(packet.protocol().number())));
    String ip = FirewallRepairs.isV4(packet) ? "ip" : "ip6";
    String text = ip + " saddr " + packet.source() + " " + ip + " daddr " + packet.destination();
    text += " " + what(packet, parts) + " accept";
    parts.add(new Accept());
    return new Rule(text, parts, Optional.empty(), 0, Optional.empty());
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
    String name = protocol == Protocol.TCP ? "tcp" : "udp";
    return name + (request ? " dport " : " sport ") + port;
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
