package org.nslab.diagnosis.repair;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** The routes that the kernel makes for an address. Kernel: {@code fib_add_ifaddr}. */
final class Connected {

  private static final int METRIC_6 = 256;

  private Connected() {}

  /** With the routes for an address that an interface holds, as far as they are not there. */
  static Namespace with(Namespace namespace, Link link, InterfaceAddress held) {
    Route own =
        route(RouteType.LOCAL, Prefix.of(held.address()), RtNames.LOCAL, link, held.address());
    Namespace changed = add(namespace, own);
    boolean network = held.length() < held.family().bits();
    if (!network || !link.isUp()) {
      return changed;
    }
    return add(
        changed, route(RouteType.UNICAST, held.network(), RtNames.MAIN, link, held.address()));
  }

  /** Without the routes for an address that an interface held. */
  static Namespace without(Namespace namespace, Link link, InterfaceAddress held) {
    Routes routes = namespace.routes();
    for (Route route : routes.all()) {
      boolean own =
          route.protocol() == RtNames.PROTOCOL_KERNEL
              && route.uses(link.index())
              && (route.preferredSource().filter(held.address()::equals).isPresent()
                  || (held.family() == Family.INET6 && route.destination().equals(held.network())));
      if (own) {
        routes = routes.without(route);
      }
    }
    return namespace.withRoutes(routes);
  }

  private static Namespace add(Namespace namespace, Route route) {
    boolean there =
        namespace.routes().table(route.family(), route.table()).to(route.destination()).stream()
            .anyMatch(other -> other.type() == route.type() && other.equals(route));
    return there ? namespace : namespace.withRoutes(namespace.routes().with(route));
  }

  private static Route route(
      RouteType type, Prefix destination, int table, Link link, IpAddress source) {
    boolean v4 = destination.family() == Family.INET;
    int scope = type == RouteType.LOCAL ? RtNames.SCOPE_HOST : RtNames.SCOPE_LINK;
    return new Route(
        type,
        destination,
        Optional.empty(),
        0,
        table,
        v4 || type == RouteType.LOCAL ? 0 : METRIC_6,
        RtNames.PROTOCOL_KERNEL,
        v4 ? scope : 0,
        v4 ? Optional.of(source) : Optional.empty(),
        List.of(NextHop.of(Optional.empty(), link.index())),
        OptionalInt.empty(),
        Optional.empty());
  }
}
