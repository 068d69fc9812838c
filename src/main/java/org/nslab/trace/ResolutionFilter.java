package org.nslab.trace;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.trace.netfilter.Firewall;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.Icmp;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.packet.Protocol;

/**
 * The firewall in the way of the question for a MAC address: the tables of family arp for ARP;
 * those of IPv6 for neighbour discovery, which is IPv6 itself.
 */
final class ResolutionFilter {

  private static final int ND_TTL = 255;

  private ResolutionFilter() {}

  static Optional<Obstacle> sending(
      Walk walk, Namespace namespace, Link out, Payload.Resolution message) {
    if (namespace.ruleset().tables().isEmpty()) {
      return Optional.empty();
    }
    Passing passing = passing(namespace, message);
    passing.leaves(out.name(), out.index(), message.target());
    Firewall firewall = walk.firewall(namespace);
    Ruling end =
        message.family() == Family.INET
            ? firewall.pass(passing, Hook.OUTPUT, TableFamily.ARP)
            : firewall.pass(passing, Hook.OUTPUT);
    return obstacle(namespace, out, end);
  }

  static Optional<Obstacle> receiving(
      Walk walk, Namespace namespace, Link in, Payload.Resolution message) {
    if (namespace.ruleset().tables().isEmpty()) {
      return Optional.empty();
    }
    Passing passing = passing(namespace, message).enters(in.name());
    Firewall firewall = walk.firewall(namespace);
    Ruling end = message.family() == Family.INET ? null : firewall.pass(passing, Hook.PREROUTING);
    if (end == null) {
      end =
          message.family() == Family.INET
              ? firewall.pass(passing, Hook.INPUT, TableFamily.ARP)
              : firewall.pass(passing, Hook.INPUT);
    }
    return obstacle(namespace, in, end);
  }

  private static Optional<Obstacle> obstacle(
      Namespace namespace, Link link, @org.jspecify.annotations.Nullable Ruling end) {
    return end == null
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                Obstacle.Kind.FILTERED,
                namespace.id(),
                link.name(),
                Optional.empty(),
                Optional.of(Walk.hit(namespace, end))));
  }

  private static Passing passing(Namespace namespace, Payload.Resolution message) {
    IpAddress to =
        message.target() instanceof org.nslab.network.address.Ipv6Address v6 && !message.answer()
            ? v6.solicitedNode()
            : message.target();
    return new Passing(
        namespace,
        new Packet(
            message.sender(),
            to,
            Protocol.icmp(message.family()),
            0,
            0,
            message.answer() ? Icmp.ADVERTISEMENT : Icmp.SOLICITATION,
            0,
            ND_TTL,
            message.length(),
            true,
            null));
  }
}
