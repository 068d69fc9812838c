package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** Who could be the gateway of a namespace. */
final class Gateways {

  private static final int USED = 16;

  private final NetworkState state;

  Gateways(NetworkState state) {
    this.state = state;
  }

  /**
   * A gateway.
   *
   * @param address by which it is reached
   * @param device the number of the interface behind which it is
   * @param score the greater, the likelier
   */
  record Candidate(IpAddress address, int device, int score) {

    /** Whether others have a route by it. */
    boolean isUsed() {
      return score >= USED;
    }
  }

  /** Those that a namespace could send packets to, the likeliest first. */
  List<Candidate> of(Namespace space, IpAddress target) {
    Set<IpAddress> used = Numbering.gateways(state);
    List<Candidate> found = new ArrayList<>();
    for (Link link : space.links().all()) {
      if (link.isUp() && !link.addresses(target.family()).isEmpty()) {
        LinkId id = new LinkId(space.id(), link.index());
        for (LinkId end : new Segments(state).ends(id)) {
          if (!end.namespace().equals(space.id())) {
            behind(space, link, end, target, used, found);
          }
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::address));
    return found.subList(0, Math.min(found.size(), 4));
  }

  private void behind(
      Namespace space,
      Link link,
      LinkId end,
      IpAddress target,
      Set<IpAddress> used,
      List<Candidate> found) {
    Namespace there = state.namespace(end.namespace()).orElseThrow();
    for (InterfaceAddress held : state.link(end).orElseThrow().addresses(target.family())) {
      boolean near =
          link.addresses(target.family()).stream()
              .anyMatch(own -> own.network().contains(held.address()));
      if (near && !held.address().isLinkLocal() && isAccepted(space, link, held.address())) {
        int score = score(there, held.address(), target, used);
        found.add(new Candidate(held.address(), link.index(), score));
      }
    }
  }

  /** Kernel: {@code fib_check_nh}; a gateway must be on a connected network, by the rules too. */
  private static boolean isAccepted(Namespace space, Link link, IpAddress gateway) {
    RouteQuery query = RouteQuery.of(null, gateway, RouteQuery.LOCAL);
    return RouteLookup.lookup(space, query).device() == link.index();
  }

  private static int score(
      Namespace there, IpAddress address, IpAddress target, Set<IpAddress> used) {
    boolean v4 = target.family() == Family.INET;
    boolean forwards = v4 ? there.sysctls().ipForward() : there.sysctls().ipv6Forwarding();
    RouteQuery query = RouteQuery.of(null, target, RouteQuery.LOCAL);
    boolean knows = RouteLookup.lookup(there, query).isFound();
    boolean holds = there.holder(target).isPresent();
    return (used.contains(address) ? USED : 0)
        + (holds ? 4 : 0)
        + (knows ? 4 : 0)
        + (forwards ? 2 : 0)
        + Math.min(1, there.links().all().size() / 3);
  }
}
