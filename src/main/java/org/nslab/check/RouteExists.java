package org.nslab.check;

import java.util.List;
import java.util.Optional;

/**
 * The main table has a route to a destination.
 *
 * @param destination {@code default}, or a network
 * @param via the next hop; any, or none, where it is not named
 * @param device the interface; any where it is not named
 */
record RouteExists(
    String namespace, String destination, Optional<String> via, Optional<String> device)
    implements Check {

  @Override
  public Finding look(Observation observation) {
    NetworkView network = observation.network();
    if (!network.hasNamespace(namespace)) {
      return new NamespaceExists(namespace).look(observation);
    }
    List<RouteView> routes = network.routes(namespace);
    List<RouteView> there = routes.stream().filter(this::leadsThere).toList();
    Optional<RouteView> match = there.stream().filter(this::goesTheWay).findFirst();
    if (match.isPresent()) {
      return Finding.of(true, owner() + " has the route " + match.get() + ".");
    }
    if (!there.isEmpty()) {
      return Finding.of(false, "The route of " + Names.of(namespace) + " is " + there.get(0) + ".");
    }
    return Finding.of(false, none(routes));
  }

  private String none(List<RouteView> routes) {
    String wanted = destination.equals("default") ? "default route" : "route to " + destination;
    String rest =
        routes.isEmpty()
            ? "; its routing table is empty"
            : "; it has " + Names.list(routes.stream().map(RouteView::toString).toList());
    return owner() + " has no " + wanted + rest + ".";
  }

  private String owner() {
    return namespace.equals(Terms.HOST) ? "The host" : namespace;
  }

  private boolean leadsThere(RouteView route) {
    boolean byName = destination.equals("default") || route.destination().equals("default");
    return byName
        ? route.destination().equals(destination)
        : Addresses.same(destination, route.destination());
  }

  private boolean goesTheWay(RouteView route) {
    boolean hop =
        via.isEmpty() || route.via().filter(one -> Addresses.same(via.get(), one)).isPresent();
    return hop && (device.isEmpty() || device.equals(route.device()));
  }
}
