package org.nslab.diagnosis.examination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/**
 * Which interfaces are joined by cables and bridges, whether they are up or not: what somebody
 * meant to be one segment.
 */
final class Segments {

  private static final LinkId NOWHERE = new LinkId("", 0);

  private final NetworkState state;

  Segments(NetworkState state) {
    this.state = state;
  }

  /** Those that are reached without passing another. */
  private List<LinkId> reach(LinkId start, LinkId avoided) {
    Set<LinkId> seen = new LinkedHashSet<>();
    Deque<LinkId> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      LinkId id = open.remove();
      Namespace space = state.namespace(id.namespace()).orElse(null);
      Link link = space == null ? null : space.links().byIndex().find(id.index());
      if (space != null && link != null && !id.equals(avoided) && seen.add(id)) {
        link.linked().ifPresent(open::add);
        link.master().ifPresent(master -> open.add(new LinkId(id.namespace(), master)));
        if (link.detail() instanceof LinkDetail.Bridge) {
          space.ports(link).forEach(port -> open.add(new LinkId(space.id(), port.index())));
        }
        if (link.detail() instanceof LinkDetail.Vxlan vxlan) {
          open.addAll(overlay(vxlan));
        }
      }
    }
    return new ArrayList<>(seen);
  }

  /**
   * Whether it is a cable's end beside a bridge, and meant to be a port of it: what is at its other
   * end has no address, or one of the bridge's network.
   */
  boolean isLooseEnd(Namespace space, Link link) {
    if (!(link.detail() instanceof LinkDetail.Veth)) {
      return false;
    }
    List<InterfaceAddress> far =
        link.peer().flatMap(state::link).map(end -> end.addresses(Family.INET)).orElse(List.of());
    for (Link bridge : space.links().all()) {
      LinkId id = new LinkId(space.id(), bridge.index());
      boolean meant =
          bridge.detail() instanceof LinkDetail.Bridge
              && far.stream()
                  .allMatch(held -> usualLength(id, held.address(), NOWHERE).isPresent());
      if (meant) {
        return true;
      }
    }
    return false;
  }

  /** By which port of a bridge an interface is reached; the bridge's own if it is that itself. */
  Optional<Link> port(Namespace space, Link bridge, String namespace, int index) {
    LinkId meant = new LinkId(namespace, index);
    if (meant.equals(new LinkId(space.id(), bridge.index()))) {
      return Optional.of(bridge);
    }
    for (Link port : space.ports(bridge)) {
      Optional<LinkId> far = port.linked();
      LinkId own = new LinkId(space.id(), bridge.index());
      if (far.isPresent() && reach(far.get(), own).contains(meant)) {
        return Optional.of(port);
      }
    }
    return Optional.empty();
  }

  /** Every interface on the segment of one, itself first. */
  List<LinkId> of(LinkId start) {
    return reach(start, NOWHERE);
  }

  /** The ends of an overlay: those with the same id. */
  private List<LinkId> overlay(LinkDetail.Vxlan vxlan) {
    List<LinkId> ends = new ArrayList<>();
    for (Namespace space : state.namespaces().values()) {
      for (Link link : space.links().all()) {
        if (link.detail() instanceof LinkDetail.Vxlan other && other.id() == vxlan.id()) {
          ends.add(new LinkId(space.id(), link.index()));
        }
      }
    }
    return ends;
  }

  /** Those of them that can have addresses: neither bridge ports nor loopbacks. */
  List<LinkId> ends(LinkId start) {
    return of(start).stream()
        .filter(id -> state.link(id).map(link -> link.master().isEmpty()).orElse(false))
        .toList();
  }

  /** The prefix length that most addresses on a segment have, in whose networks an address lies. */
  Optional<Integer> usualLength(LinkId start, IpAddress address, LinkId except) {
    int[] votes = new int[129];
    for (LinkId id : ends(start)) {
      if (!id.equals(except)) {
        for (InterfaceAddress held : state.link(id).orElseThrow().addresses(address.family())) {
          boolean known = held.network().contains(address) && !held.network().isHost();
          votes[known ? held.length() : 0]++;
        }
      }
    }
    int best = 0;
    for (int length = 1; length < votes.length; length++) {
      if (votes[length] > 0 && (best == 0 || votes[length] > votes[best])) {
        best = length;
      }
    }
    return best == 0 ? Optional.empty() : Optional.of(best);
  }

  /** The length that is taken where nothing tells. */
  static int commonLength(Family family) {
    return family == Family.INET ? 24 : 64;
  }
}
