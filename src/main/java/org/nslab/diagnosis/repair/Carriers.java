package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.NextHop;
import org.nslab.network.OperState;
import org.nslab.network.Route;
import org.nslab.network.Routes;

/**
 * What follows when an interface has changed: who has a carrier, which ports forward, which routes
 * are usable.
 */
final class Carriers {

  private Carriers() {}

  static NetworkState settle(NetworkState state) {
    NetworkState changed = state;
    for (Namespace namespace : state.all()) {
      changed = changed.with(cables(state, namespace));
    }
    NetworkState ports = changed;
    for (Namespace namespace : changed.all()) {
      ports = ports.with(routes(bridges(namespace)));
    }
    return ports;
  }

  private static Namespace cables(NetworkState state, Namespace namespace) {
    Namespace changed = namespace;
    for (Link link : namespace.links().all()) {
      boolean cable = link.detail() instanceof LinkDetail.Veth;
      boolean loopback = link.detail() instanceof LinkDetail.Loopback;
      if (cable || loopback) {
        boolean carrier = link.isUp() && (loopback || LinkRepairs.isUp(state, link.linked()));
        OperState known = loopback ? OperState.UNKNOWN : LinkRepairs.operState(carrier);
        changed = update(changed, link, carrier, known);
      }
    }
    return changed;
  }

  private static Namespace update(
      Namespace namespace, Link link, boolean carrier, OperState state) {
    LinkFlags flags = link.flags().with(LinkFlag.LOWER_UP, carrier).with(LinkFlag.RUNNING, carrier);
    return flags.equals(link.flags()) ? namespace : namespace.with(link.withFlags(flags, state));
  }

  private static Namespace bridges(Namespace namespace) {
    Namespace changed = namespace;
    for (Link bridge : namespace.links().all()) {
      if (bridge.detail() instanceof LinkDetail.Bridge) {
        List<Link> ports = new ArrayList<>();
        for (Link port : changed.ports(bridge)) {
          Link settled = port(bridge, port);
          ports.add(settled);
          if (!settled.equals(port)) {
            changed = changed.with(settled);
          }
        }
        boolean carrier = bridge.isUp() && ports.stream().anyMatch(Carriers::isForwarding);
        if (!ports.isEmpty()) {
          changed = update(changed, bridge, carrier, LinkRepairs.operState(carrier));
        }
      }
    }
    return changed;
  }

  private static boolean isForwarding(Link port) {
    return port.hasCarrier()
        && port.port().orElse(BridgePort.DEFAULT).state() == BridgePort.State.FORWARDING;
  }

  /** A port that was down begins to forward; one that is kept from it stays. */
  private static Link port(Link bridge, Link port) {
    BridgePort settings = port.port().orElse(BridgePort.DEFAULT);
    boolean wakes =
        bridge.isUp() && port.hasCarrier() && settings.state() == BridgePort.State.DISABLED;
    return wakes
        ? port.change().port(Optional.of(settings.withState(BridgePort.State.FORWARDING))).link()
        : port;
  }

  private static Namespace routes(Namespace namespace) {
    Routes routes = namespace.routes();
    for (Route route : routes.all()) {
      List<NextHop> hops = new ArrayList<>();
      for (NextHop hop : route.nextHops()) {
        boolean carrier =
            hop.device().isPresent()
                && namespace.link(hop.device().getAsInt()).map(Link::hasCarrier).orElse(false);
        hops.add(carrier ? revived(hop) : hop);
      }
      if (!hops.equals(route.nextHops())) {
        routes = routes.without(route).with(route.withNextHops(hops));
      }
    }
    return routes.equals(namespace.routes()) ? namespace : namespace.withRoutes(routes);
  }

  private static NextHop revived(NextHop hop) {
    return hop.with(NextHop.Flag.LINKDOWN, false).with(NextHop.Flag.DEAD, false);
  }
}
