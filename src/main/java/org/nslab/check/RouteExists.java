package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteText;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * The main table has a route to a destination.
 *
 * @param destination the network; empty for {@code default}, of either family
 * @param via the next hop; any, or none, where it is not named
 * @param device the interface; any where it is not named
 */
record RouteExists(
    String namespace,
    Optional<Prefix> destination,
    Optional<IpAddress> via,
    Optional<String> device)
    implements Check {

  @Override
  public Finding look(Observation observation) {
    Optional<Namespace> found = observation.network().namespace(namespace);
    return found.isPresent() ? look(found.get()) : new NamespaceExists(namespace).look(observation);
  }

  private Finding look(Namespace found) {
    List<Route> there = routes(found).stream().filter(this::leadsThere).toList();
    Optional<Route> match =
        there.stream()
            .filter(route -> route.nextHops().stream().anyMatch(hop -> isTheWay(hop, found)))
            .findFirst();
    if (match.isPresent() || (!there.isEmpty() && via.isEmpty() && device.isEmpty())) {
      Route route = match.orElseGet(() -> there.get(0));
      return Finding.of(true, owner() + " has the route " + new RouteText(route, found) + ".");
    }
    if (!there.isEmpty()) {
      String route = new RouteText(there.get(0), found).toString();
      return Finding.of(false, "The route of " + NamespaceId.of(namespace) + " is " + route + ".");
    }
    return Finding.of(false, none(found));
  }

  /** The routes of the family that is meant; of both where that is left open. */
  private List<Route> routes(Namespace found) {
    Optional<Family> family = destination.map(Prefix::family).or(() -> via.map(IpAddress::family));
    List<Route> routes = new ArrayList<>();
    for (Family each : Family.values()) {
      if (family.isEmpty() || family.get() == each) {
        routes.addAll(found.routes().main(each));
      }
    }
    return routes;
  }

  private String none(Namespace found) {
    String wanted = destination.map(network -> "route to " + network).orElse("default route");
    List<String> others =
        routes(found).stream()
            .filter(route -> !route.destination().address().isLinkLocal())
            .map(route -> new RouteText(route, found).toString())
            .toList();
    String rest =
        others.isEmpty() ? "; its routing table is empty" : "; it has " + Names.list(others);
    return owner() + " has no " + wanted + rest + ".";
  }

  private String owner() {
    return namespace.equals(NamespaceId.HOST) ? "The host" : namespace;
  }

  private boolean leadsThere(Route route) {
    return destination
        .map(wanted -> route.destination().equals(wanted))
        .orElseGet(() -> route.destination().isDefault());
  }

  private boolean isTheWay(NextHop hop, Namespace found) {
    OptionalInt index = hop.device();
    Optional<String> name =
        index.isPresent() ? found.link(index.getAsInt()).map(Link::name) : Optional.empty();
    return (via.isEmpty() || via.equals(hop.via())) && (device.isEmpty() || device.equals(name));
  }
}
