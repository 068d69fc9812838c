package org.nslab.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.Route;
import org.nslab.network.address.Family;

/** Networks, those that a route leads to and those that none does. */
record RouteOffers(NetworkState state, Namespace namespace) {

  private static final int MOST_OFFERED = 50;

  /** The routes of the main table. */
  List<Candidate> existing() {
    return main().map(route -> new Candidate(route.destinationText(), path(route))).toList();
  }

  /** {@code default}, the networks elsewhere, then those that a second route could lead to. */
  List<Candidate> fresh() {
    List<String> known = main().map(Route::destinationText).toList();
    List<Candidate> fresh = new ArrayList<>();
    fresh.add(new Candidate("default", "everything that no other route leads to"));
    networks().stream().filter(network -> !known.contains(network.value())).forEach(fresh::add);
    existing().stream().filter(one -> !one.value().equals("default")).forEach(fresh::add);
    return fresh;
  }

  /** The networks that somebody has an address in. */
  List<Candidate> networks() {
    Map<String, Candidate> networks = new LinkedHashMap<>();
    for (Namespace each : state.all()) {
      for (Link link : each.links().all()) {
        link.addresses().stream()
            .filter(RouteOffers::isNetwork)
            .map(held -> held.network().toString())
            .forEach(text -> networks.putIfAbsent(text, new Candidate(text, where(link, each))));
      }
    }
    return networks.values().stream().limit(MOST_OFFERED).toList();
  }

  private static boolean isNetwork(InterfaceAddress held) {
    boolean inside = held.address().isLoopback() || held.address().isLinkLocal();
    return !inside && held.length() < held.family().bits();
  }

  private static String where(Link link, Namespace namespace) {
    return "where " + link.name() + " " + NamespaceId.in(namespace.id()) + " is";
  }

  private Stream<Route> main() {
    return Stream.concat(
        namespace.routes().main(Family.INET).stream(),
        namespace.routes().main(Family.INET6).stream());
  }

  private String path(Route route) {
    if (route.nextHops().isEmpty()) {
      return route.type().toString();
    }
    var hop = route.nextHops().get(0);
    String via = hop.via().map(router -> "via " + router + " ").orElse("");
    String device =
        hop.device().isPresent()
            ? namespace.link(hop.device().getAsInt()).map(link -> "dev " + link.name()).orElse("")
            : "";
    return (via + device).strip();
  }
}
