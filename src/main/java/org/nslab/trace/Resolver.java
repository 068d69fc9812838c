package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Ipv6Address;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.routing.SourceAddress;

/**
 * Finds out the MAC address of a next hop: it is known, or everybody on the segment is asked.
 * Kernel: {@code neigh_resolve_output}, {@code arp_solicit}, {@code ndisc_solicit}.
 */
final class Resolver {

  private Resolver() {}

  static Resolution resolve(Walk walk, Passing passing, Link out, IpAddress nextHop) {
    MacAddress own = out.mac().orElse(MacAddress.ZERO);
    if (out.flags().has(LinkFlag.NOARP) || out.flags().has(LinkFlag.POINTOPOINT)) {
      return Resolution.of(own);
    }
    Neighbour known = walk.memory().neighbour(passing.namespace(), out.index(), nextHop);
    if (known != null && known.isKnown()) {
      return Resolution.of(known.mac().orElseThrow());
    }
    return ask(walk, passing, out, nextHop);
  }

  private static Resolution ask(Walk walk, Passing passing, Link out, IpAddress nextHop) {
    Namespace namespace = passing.namespace();
    IpAddress sender = sender(passing, out, nextHop);
    if (sender == null) {
      return new Resolution(null, List.of());
    }
    Payload.Resolution question = new Payload.Resolution(false, sender, nextHop);
    Optional<Obstacle> filtered = ResolutionFilter.sending(walk, namespace, out, question);
    if (filtered.isPresent()) {
      return new Resolution(null, List.of(filtered.get()));
    }
    Segment segment = new Segment(walk);
    MacAddress own = out.mac().orElse(MacAddress.ZERO);
    segment.transmit(namespace, out, new Frame(own, group(nextHop), 0, question));
    List<Obstacle> obstacles = new ArrayList<>();
    for (Arrival arrival : segment.arrivals()) {
      MacAddress told = Answerer.answer(walk, arrival, question, namespace, out, obstacles);
      if (told != null) {
        walk.memory().learn(namespace, out.index(), nextHop, told, Neighbour.State.REACHABLE);
        return Resolution.of(told);
      }
    }
    obstacles.addAll(segment.obstacles());
    return new Resolution(null, obstacles);
  }

  /** RFC 826: everybody; RFC 2464 section 7: those who listen to the address's group. */
  private static MacAddress group(IpAddress nextHop) {
    return nextHop instanceof Ipv6Address v6
        ? new MacAddress(0x3333_0000_0000L | (v6.solicitedNode().low() & 0xffff_ffffL))
        : MacAddress.BROADCAST;
  }

  private static @Nullable IpAddress sender(Passing passing, Link out, IpAddress nextHop) {
    IpAddress source = passing.packet().source();
    return nextHop.family() == Family.INET
        ? sender4(passing.namespace(), source, out, nextHop)
        : sender6(source, out);
  }

  /** Kernel: {@code arp_solicit}; ip-sysctl.rst, arp_announce. */
  private static @Nullable IpAddress sender4(
      Namespace namespace, IpAddress source, Link out, IpAddress nextHop) {
    int announce = namespace.sysctls().ipv4(out.name()).arpAnnounce();
    boolean own = source instanceof Ipv4Address && namespace.holder(source).isPresent();
    if (announce == 0 && own) {
      return source;
    }
    if (announce == 1 && own) {
      for (InterfaceAddress held : out.addresses(Family.INET)) {
        boolean near = held.network().contains(nextHop);
        if (near && held.network().contains(source)) {
          return source;
        }
      }
    }
    IpAddress chosen = SourceAddress.select(namespace, out.index(), nextHop, RtNames.SCOPE_LINK);
    return chosen == null ? new Ipv4Address(0) : chosen;
  }

  private static @Nullable IpAddress sender6(IpAddress source, Link out) {
    if (out.address(source).filter(InterfaceAddress::isUsable).isPresent()) {
      return source;
    }
    for (InterfaceAddress held : out.addresses(Family.INET6)) {
      if (held.address().isLinkLocal() && held.isUsable()) {
        return held.address();
      }
    }
    return null;
  }
}
