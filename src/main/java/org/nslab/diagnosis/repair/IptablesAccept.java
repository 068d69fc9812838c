package org.nslab.diagnosis.repair;

import java.util.Optional;
import java.util.Set;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Rule;
import org.nslab.trace.RuleHit;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;

/** The iptables rule that lets such packets through. */
final class IptablesAccept {

  private IptablesAccept() {}

  static Rule rule(Packet packet) {
    String length = FirewallRepairs.isV4(packet) ? "/32" : "/128";
    String spec =
        "-s "
            + packet.source()
            + length
            + " -d "
            + packet.destination()
            + length
            + " "
            + what(packet)
            + " -j ACCEPT";
    return IptablesRules.read(spec, Set.of(), Optional.of(Counters.ZERO));
  }

  private static String what(Packet packet) {
    Protocol protocol = packet.protocol();
    if (protocol == Protocol.ICMP) {
      return "-p icmp -m icmp --icmp-type " + packet.icmp().type();
    }
    if (protocol == Protocol.ICMPV6) {
      return "-p ipv6-icmp -m icmp6 --icmpv6-type " + packet.icmp().type();
    }
    String name = protocol == Protocol.TCP ? "tcp" : "udp";
    return packet.isRequest()
        ? "-p " + name + " -m " + name + " --dport " + packet.destinationPort()
        : "-p " + name + " -m " + name + " --sport " + packet.sourcePort();
  }

  static String command(RuleHit hit, Rule rule) {
    String table = hit.table().equals("filter") ? "" : " -t " + hit.table();
    String where =
        hit.isPolicy() ? "-A " + hit.chain() : "-I " + hit.chain() + " " + hit.position();
    return FirewallRepairs.program(hit) + table + " " + where + " " + rule.text();
  }
}
