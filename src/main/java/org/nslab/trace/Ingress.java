package org.nslab.trace;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Hook;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** The way into a namespace. Kernel: {@code ip_rcv}, {@code ip_route_input_slow}. */
final class Ingress {

  private Ingress() {}

  /** A host's packet to itself. */
  static @Nullable Delivery loop(Walk walk, Passing sent, Link loopback) {
    Passing passing = new Passing(sent.namespace(), sent.packet()).enters(loopback.name());
    Ruling end = walk.firewall(sent.namespace()).pass(passing, Hook.PREROUTING);
    if (end != null) {
      return Filter.end(walk, passing, loopback, Stage.PREROUTING, end);
    }
    walk.note(sent.namespace(), loopback, Stage.TRANSMISSION, Fact.of("to itself"));
    return route(walk, passing, loopback, false);
  }

  /** A packet in a frame. */
  static @Nullable Delivery receive(Walk walk, Arrival arrival) {
    Link in = arrival.link();
    Passing seen = arrival.seen();
    Passing passing;
    if (seen != null) {
      passing = seen;
      passing.crossed();
    } else {
      Packet packet = ((Payload.Ip) arrival.frame().payload()).packet();
      passing = new Passing(arrival.namespace(), packet).enters(in.name());
      passing.carried(arrival.frame().source(), arrival.frame().destination());
      Ruling end = walk.firewall(arrival.namespace()).pass(passing, Hook.PREROUTING);
      if (end != null) {
        return Filter.end(walk, passing, in, Stage.PREROUTING, end);
      }
    }
    walk.note(arrival.namespace(), in, Stage.RECEPTION, Fact.of("received"));
    return route(walk, passing, in, true);
  }

  private static @Nullable Delivery route(
      Walk walk, Passing passing, Link in, boolean fromOutside) {
    Namespace namespace = passing.namespace();
    Packet packet = passing.packet();
    RouteAnswer answer = RouteLookup.lookup(namespace, query(passing, in));
    boolean v4 = packet.family() == Family.INET;
    boolean router =
        v4
            ? namespace.sysctls().ipv4(in.name()).forwarding()
            : namespace.sysctls().ipv6Forwarding();
    if (!answer.isFound()) {
      return noWay(walk, passing, in, answer, router);
    }
    if (answer.isBroadcast()) {
      return Sender.noRoute(walk, namespace, packet, answer);
    }
    boolean local = answer.isLocal();
    if (fromOutside
        && (local || router)
        && !SourceValidation.isValid(namespace, in, packet.source(), packet.destination())) {
      Loss loss = walk.lose(Disposition.SOURCE_INVALID, namespace, in, packet);
      return walk.lost(
          loss, Stage.SOURCE_VALIDATION, SourceValidation.reason(namespace, in, packet.source()));
    }
    if (local) {
      return Receiver.receive(walk, passing, in);
    }
    if (!router) {
      return forwardingOff(walk, passing, in);
    }
    return Forwarder.forward(walk, passing, in, answer);
  }

  private static @Nullable Delivery noWay(
      Walk walk, Passing passing, Link in, RouteAnswer answer, boolean router) {
    if (!router) {
      return forwardingOff(walk, passing, in);
    }
    IcmpError error =
        answer.isRejected()
            ? switch (answer.refusal()) {
              case PROHIBIT -> IcmpError.ADMIN_PROHIBITED;
              case BLACKHOLE -> null;
              default -> IcmpError.HOST_UNREACHABLE;
            }
            : IcmpError.NET_UNREACHABLE;
    if (error != null) {
      walk.tell(passing.namespace(), passing.packet(), error, 0);
    }
    return Sender.noRoute(walk, passing.namespace(), passing.packet(), answer);
  }

  private static @Nullable Delivery forwardingOff(Walk walk, Passing passing, Link in) {
    Loss loss = walk.lose(Disposition.FORWARDING_OFF, passing.namespace(), in, passing.packet());
    return walk.lost(
        loss,
        Stage.FORWARDING,
        Fact.of(
            "%s is not an address of this namespace, and it does not forward",
            passing.packet().destination()));
  }

  /** What is looked up for a packet that came in there. */
  static RouteQuery query(Passing passing, Link in) {
    Packet packet = passing.packet();
    return new RouteQuery(
        packet.source(),
        packet.destination(),
        in.name(),
        0,
        "",
        Vrf.table(passing.namespace(), in),
        passing.mark(),
        packet.protocol().number(),
        packet.sourcePort(),
        packet.destinationPort());
  }
}
