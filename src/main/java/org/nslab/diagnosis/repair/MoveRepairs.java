package org.nslab.diagnosis.repair;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.OperState;
import org.nslab.network.Route;
import org.nslab.network.Routes;

/** Repairs that bring interfaces where they belong. */
public final class MoveRepairs {

  private MoveRepairs() {}

  /**
   * Moves an interface to a namespace that has a name. Kernel: {@code dev_change_net_namespace}; it
   * is down there, and has lost its addresses, its routes and its master.
   */
  public static Repair move(String from, String device, String to) {
    String text = "link set " + device + " netns " + NamespaceId.name(to);
    return Repair.of(
        from, device, Commands.ip(from, text), (state, link) -> moved(state, from, link, to));
  }

  private static NetworkState moved(NetworkState state, String from, Link link, String to) {
    Optional<Namespace> there = state.namespace(to);
    if (there.isEmpty() || state.link(new LinkName(link.name(), to)).isPresent()) {
      return state;
    }
    boolean taken = there.get().link(link.index()).isPresent();
    int index = taken ? 1 + highest(there.get()) : link.index();
    Link fresh = fresh(link, index);
    NetworkState without = removed(state, from, link);
    Namespace target = without.namespace(to).orElseThrow();
    NetworkState changed = without.with(target.with(fresh));
    LinkId now = new LinkId(to, index);
    return Carriers.settle(
        link.linked().map(other -> relinked(changed, other, Optional.of(now))).orElse(changed));
  }

  private static int highest(Namespace namespace) {
    return namespace.links().all().stream().mapToInt(Link::index).max().orElse(1);
  }

  private static Link fresh(Link link, int index) {
    LinkFlags down =
        link.flags()
            .with(LinkFlag.UP, false)
            .with(LinkFlag.LOWER_UP, false)
            .with(LinkFlag.RUNNING, false);
    return link.change()
        .index(index)
        .flags(down)
        .operState(OperState.DOWN)
        .master(OptionalInt.empty())
        .port(Optional.empty())
        .addresses(List.of())
        .link();
  }

  /** The state without an interface and its routes. */
  static NetworkState removed(NetworkState state, String namespace, Link link) {
    Namespace here = state.namespace(namespace).orElseThrow();
    Routes routes = here.routes();
    for (Route route : routes.all()) {
      routes = route.uses(link.index()) ? routes.without(route) : routes;
    }
    return state.with(here.withLinks(here.links().without(link.index())).withRoutes(routes));
  }

  private static NetworkState relinked(NetworkState state, LinkId other, Optional<LinkId> to) {
    return state
        .link(other)
        .map(link -> LinkRepairs.with(state, other.namespace(), link.change().linked(to).link()))
        .orElse(state);
  }
}
