package org.nslab.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Ipv6Address;
import org.nslab.network.netfilter.Hook;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.Icmp;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/** The first stage: a host sends a packet of its own. Kernel: {@code ip_route_output_key_hash}. */
final class Sender {

  /** Ephemeral; what is in use already is another. */
  private static final int OWN_PORT = 61000;

  private static final SysctlKey LIFE = new SysctlKey("net/ipv4/ip_default_ttl");
  private static final Ipv4Address ANY = new Ipv4Address(0);
  private static final Ipv6Address ANY_6 = new Ipv6Address(0, 0);

  private Sender() {}

  /** Sends what the flow says. */
  static @Nullable Delivery send(Walk walk, Namespace namespace, Flow flow) {
    IpAddress to = flow.to();
    Packet draft = packet(namespace, flow, flow.source().orElse(any(to)));
    Link bound = flow.device().flatMap(namespace::link).orElse(null);
    if (to.isMulticast() || (to instanceof Ipv4Address v4 && v4.isLimitedBroadcast())) {
      return group(walk, namespace, draft);
    }
    if ((bound == null && flow.device().isPresent()) || !isOwn(namespace, flow.source())) {
      return noSource(walk, namespace, bound, draft);
    }
    RouteQuery query = query(namespace, flow.source().orElse(null), draft, bound);
    RouteAnswer answer = RouteLookup.lookup(namespace, query);
    if (!answer.isFound()) {
      return noRoute(walk, namespace, draft, answer);
    }
    if (answer.isBroadcast()) {
      return group(walk, namespace, draft);
    }
    IpAddress source = flow.source().orElse(SourceAddress.of(namespace, answer, to));
    if (source == null) {
      return noSource(walk, namespace, null, draft);
    }
    Link out = link(namespace, answer);
    walk.note(namespace, out, Stage.ROUTE_LOOKUP, found(namespace, answer));
    walk.note(namespace, out, Stage.SOURCE_ADDRESS, Fact.of("source %s", source));
    return output(walk, namespace, packet(namespace, flow, source), answer);
  }

  /**
   * Answers what was delivered; who is near on one link only is told by that link.
   *
   * @param length of what was sent, which has been put together again if it was cut up
   */
  static @Nullable Delivery answer(Walk walk, Delivery asked, int length) {
    Packet reply = asked.packet().answer();
    Packet packet = reply.with(life(asked.namespace(), reply.destination()), length);
    boolean near = packet.destination() instanceof Ipv6Address asker && asker.isLinkLocal();
    return answer(walk, asked.namespace(), packet, near ? asked.link() : null);
  }

  /** Sends an error or a carrier: a packet that has its source already. */
  static @Nullable Delivery answer(Walk walk, Namespace namespace, Packet packet) {
    return answer(walk, namespace, packet, null);
  }

  private static @Nullable Delivery answer(
      Walk walk, Namespace namespace, Packet packet, @Nullable Link bound) {
    RouteQuery query = query(namespace, packet.source(), packet, bound);
    RouteAnswer answer = RouteLookup.lookup(namespace, query);
    if (!answer.isFound() || (answer.isBroadcast() && packet.protocol().hasPorts())) {
      return noRoute(walk, namespace, packet, answer);
    }
    Link out = link(namespace, answer);
    walk.note(namespace, out, Stage.ROUTE_LOOKUP, found(namespace, answer));
    return output(walk, namespace, packet, answer);
  }

  private static @Nullable Delivery output(
      Walk walk, Namespace namespace, Packet packet, RouteAnswer answer) {
    Passing passing = new Passing(namespace, packet);
    leave(namespace, passing, answer);
    Ruling end = walk.firewall(namespace).pass(passing, Hook.OUTPUT);
    if (end != null) {
      return Filter.end(walk, passing, link(namespace, answer), Stage.OUTPUT, end);
    }
    boolean rerouted =
        passing.mark() != 0 || !passing.packet().destination().equals(packet.destination());
    if (!rerouted) {
      return Egress.send(walk, passing, answer, true);
    }
    RouteQuery query = marked(query(namespace, packet.source(), passing.packet(), null), passing);
    RouteAnswer other = RouteLookup.lookup(namespace, query);
    if (!other.isFound()) {
      return noRoute(walk, namespace, passing.packet(), other);
    }
    leave(namespace, passing, other);
    return Egress.send(walk, passing, other, true);
  }

  private static void leave(Namespace namespace, Passing passing, RouteAnswer answer) {
    Link out = link(namespace, answer);
    String name = out == null ? "" : out.name();
    int index = out == null ? 0 : out.index();
    passing.leaves(name, index, answer.nextHop(passing.packet().destination()));
  }

  /** The interface that packets leave by; for the host's own addresses, the loopback. */
  static @Nullable Link link(Namespace namespace, RouteAnswer answer) {
    return answer.isLocal()
        ? namespace.links().find(RouteQuery.LOCAL)
        : namespace.links().byIndex().find(answer.device());
  }

  /** What a lookup found, for the trace. */
  static Fact found(Namespace namespace, RouteAnswer answer) {
    return answer.route() == null
        ? Fact.of("no route")
        : Fact.of("route %s", new org.nslab.network.RouteText(answer.route(), namespace));
  }

  private static RouteQuery query(
      Namespace namespace, @Nullable IpAddress source, Packet packet, @Nullable Link bound) {
    RouteQuery query =
        new RouteQuery(
            source,
            packet.destination(),
            RouteQuery.LOCAL,
            0,
            "",
            0,
            0,
            packet.protocol().number(),
            packet.sourcePort(),
            packet.destinationPort());
    return bound == null
        ? query
        : query.by(bound.index(), bound.name()).in(Vrf.table(namespace, bound));
  }

  private static RouteQuery marked(RouteQuery query, Passing passing) {
    return new RouteQuery(
        query.source(),
        query.destination(),
        query.inDevice(),
        query.outDevice(),
        query.outName(),
        query.vrfTable(),
        passing.mark(),
        query.protocol(),
        query.sourcePort(),
        query.destinationPort());
  }

  private static boolean isOwn(Namespace namespace, Optional<IpAddress> source) {
    if (source.isEmpty()) {
      return true;
    }
    RouteQuery query = RouteQuery.of(null, source.get(), RouteQuery.LOCAL);
    return RouteLookup.lookup(namespace, query).isLocal()
        && namespace
            .holder(source.get())
            .flatMap(link -> link.address(source.get()))
            .map(held -> held.family() == Family.INET || held.isUsable())
            .orElse(true);
  }

  /** How long packets live for which nobody says otherwise. */
  static int life(Namespace namespace, IpAddress to) {
    return to.family() == Family.INET ? namespace.sysctls().number(LIFE, Flow.TTL) : Flow.TTL;
  }

  private static IpAddress any(IpAddress to) {
    return to.family() == Family.INET ? ANY : ANY_6;
  }

  /** The packet of a flow. */
  static Packet packet(Namespace namespace, Flow flow, IpAddress source) {
    boolean ports = flow.protocol().hasPorts();
    return new Packet(
        source,
        flow.to(),
        flow.protocol(),
        OWN_PORT,
        ports ? flow.port().orElse(0) : OWN_PORT,
        ports ? Icmp.NONE : Icmp.echoRequest(flow.to().family()),
        flow.protocol() == Protocol.TCP ? Packet.SYN : 0,
        flow.ttl() == Flow.TTL ? life(namespace, flow.to()) : flow.ttl(),
        flow.length(),
        flow.dontFragment(),
        null);
  }

  /** No way for a packet that comes from here, or through here. */
  static @Nullable Delivery noRoute(
      Walk walk, Namespace namespace, Packet packet, RouteAnswer answer) {
    Disposition end = answer.isRejected() ? Disposition.ROUTE_REJECTS : Disposition.NO_ROUTE;
    Loss loss = walk.lose(end, namespace, null, packet).by(answer.taken(), answer.chosen());
    Fact fact =
        answer.isRejected()
            ? found(namespace, answer)
            : Fact.of("no route covers %s", packet.destination());
    return walk.lost(loss, Stage.ROUTE_LOOKUP, fact);
  }

  private static @Nullable Delivery noSource(
      Walk walk, Namespace namespace, @Nullable Link bound, Packet packet) {
    Loss loss = walk.lose(Disposition.NO_SOURCE, namespace, bound, packet);
    return walk.lost(loss, Stage.SOURCE_ADDRESS, Fact.of("no address to send from"));
  }

  private static @Nullable Delivery group(Walk walk, Namespace namespace, Packet packet) {
    Loss loss = walk.lose(Disposition.GROUP_DESTINATION, namespace, null, packet);
    return walk.lost(loss, Stage.ROUTE_LOOKUP, Fact.of("%s is a group", packet.destination()));
  }
}
