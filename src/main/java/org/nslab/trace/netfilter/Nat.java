package org.nslab.trace.netfilter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Ipv6Address;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.Ruleset.Placed;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.routing.SourceAddress;

/**
 * Translates addresses. The first packet of a connection is shown to the chains of type nat; what
 * they decide holds for all others. Kernel: {@code nf_nat_inet_fn}, {@code nf_nat_packet}. A port
 * that is in use already is not changed for another, as the walk's own ports are new.
 */
final class Nat {

  private static final Ipv6Address LOOPBACK_6 = new Ipv6Address(0, 1);
  private static final Ipv4Address LOOPBACK = Ipv4Address.of(127, 0, 0, 1);

  private final Passing passing;
  private final Hook hook;
  private final Witness witness;

  Nat(Passing passing, Hook hook, Witness witness) {
    this.passing = passing;
    this.hook = hook;
    this.witness = witness;
  }

  /** What ends the packet; null where it goes on, translated or not. */
  @Nullable Ruling translate(List<Placed> chains) {
    Tracked tracked = passing.tracked();
    if (tracked == null) {
      return null;
    }
    Manipulation manipulation = Manipulation.at(hook);
    if (passing.state() == TrackState.NEW && !tracked.isDecided(manipulation)) {
      for (Placed placed : chains) {
        if (isNat(placed)) {
          Ruling ruling = decide(placed, tracked);
          if (ruling != null && ruling.isEnd()) {
            return ruling;
          }
          if (ruling != null) {
            break;
          }
        }
      }
      tracked.decide(manipulation);
    }
    apply(tracked, manipulation);
    return null;
  }

  static boolean isNat(Placed placed) {
    return placed.chain().base().filter(base -> base.type().equals("nat")).isPresent();
  }

  private @Nullable Ruling decide(Placed placed, Tracked tracked) {
    Ruling ruling = new ChainWalk(placed.table(), passing, witness).decide(placed.chain());
    if (ruling.isEnd()) {
      return ruling;
    }
    if (!(ruling.verdict() instanceof Translate translate)) {
      return null;
    }
    IpAddress address = address(translate);
    if (address == null) {
      return new Ruling(
          ruling.table(),
          ruling.chain(),
          ruling.position(),
          ruling.rule(),
          new org.nslab.network.netfilter.Expression.Drop());
    }
    Tuple reply = tracked.reply();
    int port = translate.ports().map(range -> (int) range.first()).orElse(-1);
    tracked.expect(
        Manipulation.at(hook) == Manipulation.SOURCE
            ? reply.to(address, port < 0 ? reply.destinationPort() : port)
            : reply.from(address, port < 0 ? reply.sourcePort() : port));
    return ruling;
  }

  /** What the address becomes; null where there is none to take. */
  private @Nullable IpAddress address(Translate translate) {
    Packet packet = passing.packet();
    return switch (translate.kind()) {
      case SNAT -> translate.addresses().map(range -> range.first()).orElse(packet.source());
      case DNAT -> translate.addresses().map(range -> range.first()).orElse(packet.destination());
      case MASQUERADE ->
          SourceAddress.masquerade(
              passing.namespace(), passing.outDevice(), passing.nextHop(), packet.destination());
      case REDIRECT -> hook == Hook.OUTPUT ? loopback(packet) : ownOf(passing.in());
    };
  }

  private static IpAddress loopback(Packet packet) {
    return packet.family() == Family.INET ? LOOPBACK : LOOPBACK_6;
  }

  private @Nullable IpAddress ownOf(String device) {
    Family family = passing.packet().family();
    return passing.namespace().link(device).stream()
        .flatMap(link -> link.addresses(family).stream())
        .map(InterfaceAddress::address)
        .findFirst()
        .orElse(null);
  }

  /** Towards the other end of the direction that the packet belongs to. */
  private void apply(Tracked tracked, Manipulation manipulation) {
    boolean answer = passing.state() == TrackState.ESTABLISHED;
    Tuple other = answer ? tracked.original() : tracked.reply();
    Packet packet = passing.packet();
    if (manipulation == Manipulation.SOURCE) {
      if (!packet.source().equals(other.destination())
          || packet.sourcePort() != other.destinationPort()) {
        passing.packet(packet.from(other.destination(), other.destinationPort()));
      }
    } else if (!packet.destination().equals(other.source())
        || packet.destinationPort() != other.sourcePort()) {
      passing.packet(packet.to(other.source(), other.sourcePort()));
    }
  }
}
