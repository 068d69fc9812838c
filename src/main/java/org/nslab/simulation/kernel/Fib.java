package org.nslab.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteTable;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.address.Family;

/** Changes of routing tables; kernel: net/ipv4/fib_trie.c, net/ipv6/route.c. */
final class Fib {

  private Fib() {}

  /** With a route, unless one like it is there. */
  static Namespace with(Namespace namespace, Route route, boolean carrier) {
    Route marked = carrier || route.type() == RouteType.LOCAL ? route : linkDown(route, true);
    for (Route there :
        namespace.routes().table(route.family(), route.table()).to(route.destination())) {
      if (there.type() == route.type()
          && there.metric() == route.metric()
          && there.preferredSource().equals(route.preferredSource())
          && there.scope() == route.scope()
          && sameDevice(there, route)) {
        return namespace;
      }
    }
    return namespace.withRoutes(namespace.routes().with(marked));
  }

  private static boolean sameDevice(Route one, Route other) {
    return one.nextHops().isEmpty()
        ? other.nextHops().isEmpty()
        : !other.nextHops().isEmpty()
            && one.nextHops().get(0).device().equals(other.nextHops().get(0).device());
  }

  static Route linkDown(Route route, boolean down) {
    return route.withNextHops(
        route.nextHops().stream().map(hop -> hop.with(NextHop.Flag.LINKDOWN, down)).toList());
  }

  /** Without the routes of a family that fit. */
  static Namespace without(Namespace namespace, Family family, Predicate<Route> gone) {
    Routes routes = namespace.routes();
    for (var table : namespace.routes().tables(family).values()) {
      for (Route route : table.routes()) {
        routes = gone.test(route) ? routes.without(route) : routes;
      }
    }
    return routes.equals(namespace.routes()) ? namespace : namespace.withRoutes(routes);
  }

  /** Marks those through an interface that lost its carrier, or has it again; fib_sync_down_dev. */
  static Namespace carrier(Namespace namespace, Family family, int device, boolean carrier) {
    Routes routes = namespace.routes();
    for (Integer number : namespace.routes().tables(family).keys()) {
      List<Route> changed = new ArrayList<>();
      for (Route route : routes.table(family, number).routes()) {
        boolean kept = route.type() == RouteType.LOCAL;
        changed.add(kept || !route.uses(device) ? route : marked(route, device, !carrier));
      }
      routes = routes.with(family, number, RouteTable.of(changed));
    }
    return namespace.withRoutes(routes);
  }

  private static Route marked(Route route, int device, boolean down) {
    return route.withNextHops(
        route.nextHops().stream()
            .map(
                hop ->
                    hop.device().orElse(0) == device ? hop.with(NextHop.Flag.LINKDOWN, down) : hop)
            .toList());
  }
}
