package org.nslab.trace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Ipv4Settings;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/**
 * Whoever hears the question for a MAC address, and may answer it. Kernel: {@code arp_process},
 * {@code ndisc_recv_ns}.
 */
final class Answerer {

  private Answerer() {}

  /** The MAC address that the asker is told; null if it hears nothing from here. */
  static @Nullable MacAddress answer(
      Walk walk,
      Arrival arrival,
      Payload.Resolution question,
      Namespace asker,
      Link askedBy,
      List<Obstacle> obstacles) {
    Obstacle.Kind refusal = refusal(arrival, question);
    if (refusal != null) {
      obstacles.add(Segment.obstacle(refusal, arrival.namespace(), arrival.link()));
      return null;
    }
    Optional<Obstacle> filtered =
        ResolutionFilter.receiving(walk, arrival.namespace(), arrival.link(), question);
    if (filtered.isPresent()) {
      obstacles.add(filtered.get());
      return null;
    }
    return reply(walk, arrival, question, asker, askedBy, obstacles);
  }

  private static @Nullable MacAddress reply(
      Walk walk,
      Arrival arrival,
      Payload.Resolution question,
      Namespace asker,
      Link askedBy,
      List<Obstacle> obstacles) {
    Namespace here = arrival.namespace();
    Link link = arrival.link();
    MacAddress asking = arrival.frame().source();
    if (!question.sender().isUnspecified()) {
      walk.memory().learn(here, link.index(), question.sender(), asking, Neighbour.State.STALE);
    }
    MacAddress own = link.mac().orElse(MacAddress.ZERO);
    Payload.Resolution told = question.reply();
    Optional<Obstacle> filtered = ResolutionFilter.sending(walk, here, link, told);
    if (filtered.isPresent()) {
      obstacles.add(filtered.get());
      return null;
    }
    Segment back = new Segment(walk);
    back.transmit(here, link, new Frame(own, asking, 0, told));
    for (Arrival end : back.arrivals()) {
      if (end.namespace().id().equals(asker.id()) && end.link().index() == askedBy.index()) {
        Optional<Obstacle> kept = ResolutionFilter.receiving(walk, asker, askedBy, told);
        kept.ifPresent(obstacles::add);
        return kept.isPresent() ? null : own;
      }
    }
    obstacles.addAll(back.obstacles());
    return null;
  }

  private static Obstacle.@Nullable Kind refusal(Arrival arrival, Payload.Resolution question) {
    return question.family() == Family.INET
        ? refusal4(arrival.namespace(), arrival.link(), question)
        : refusal6(arrival.link(), question);
  }

  private static Obstacle.@Nullable Kind refusal6(Link link, Payload.Resolution question) {
    Optional<InterfaceAddress> held = link.address(question.target());
    return held.isEmpty()
        ? Obstacle.Kind.NOT_HOLDER
        : held.get().isUsable() ? null : Obstacle.Kind.TENTATIVE;
  }

  private static Obstacle.@Nullable Kind refusal4(
      Namespace here, Link link, Payload.Resolution question) {
    if (link.flags().has(LinkFlag.NOARP)) {
      return Obstacle.Kind.ARP_OFF;
    }
    RouteQuery query =
        RouteQuery.of(question.sender(), question.target(), link.name()).in(Vrf.table(here, link));
    RouteAnswer answer = RouteLookup.lookup(here, query);
    if (!answer.isLocal()) {
      return isProxy(here, link, question, answer) ? null : Obstacle.Kind.NOT_HOLDER;
    }
    if (!SourceValidation.isValid(here, link, question.sender(), question.target())) {
      return Obstacle.Kind.ARP_SOURCE;
    }
    Ipv4Settings settings = here.sysctls().ipv4(link.name());
    if (isIgnored(settings.arpIgnore(), link, question)) {
      return Obstacle.Kind.ARP_IGNORED;
    }
    return settings.arpFilter() && !leadsBack(here, link, question)
        ? Obstacle.Kind.ARP_FILTERED
        : null;
  }

  /** Documentation/networking/ip-sysctl.rst, arp_ignore. */
  private static boolean isIgnored(int mode, Link link, Payload.Resolution question) {
    Optional<InterfaceAddress> held = link.address(question.target());
    return switch (mode) {
      case 0 -> false;
      case 1 -> held.isEmpty();
      case 2 -> held.filter(each -> each.network().contains(question.sender())).isEmpty();
      case 3 -> held.filter(each -> each.scope() != RtNames.SCOPE_HOST).isEmpty();
      default -> mode >= 8;
    };
  }

  private static boolean leadsBack(Namespace here, Link link, Payload.Resolution question) {
    RouteQuery query = RouteQuery.of(question.target(), question.sender(), RouteQuery.LOCAL);
    return RouteLookup.lookup(here, query).device() == link.index();
  }

  /** Kernel: {@code arp_fwd_proxy}. */
  private static boolean isProxy(
      Namespace here, Link link, Payload.Resolution question, RouteAnswer answer) {
    Ipv4Settings settings = here.sysctls().ipv4(link.name());
    IpAddress target = question.target();
    boolean named = here.neighbours().contains(new Neighbour.Key(link.index(), target, true));
    return settings.forwarding()
        && answer.isFound()
        && answer.device() != link.index()
        && (settings.proxyArp() || named)
        && SourceValidation.isValid(here, link, question.sender(), target);
  }
}
