package org.nslab.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * The routes of one table and family, in the order in which the kernel lists them. IPv4: by
 * address, of equal addresses the longer prefix first. IPv6: as its tree is walked, a network
 * behind all that lie in it, so that {@code default} is last. Then by type of service and metric.
 *
 * @param routes all of them
 */
public record RouteTable(List<Route> routes) {

  /** No route. */
  public static final RouteTable EMPTY = new RouteTable(List.of());

  /** Copies the list. */
  public RouteTable {
    routes = List.copyOf(routes);
  }

  /** These routes, put in order. */
  public static RouteTable of(Collection<Route> routes) {
    List<Route> sorted = new ArrayList<>(routes);
    sorted.sort(RouteTable::compare);
    return new RouteTable(sorted);
  }

  /** A copy with a route, behind those with the same destination, type of service and metric. */
  public RouteTable with(Route route) {
    List<Route> changed = new ArrayList<>(routes.size() + 1);
    changed.addAll(routes);
    changed.add(place(route), route);
    return new RouteTable(changed);
  }

  /** A copy without a route. */
  public RouteTable without(Route route) {
    List<Route> changed = new ArrayList<>(routes);
    changed.remove(route);
    return new RouteTable(changed);
  }

  /** The routes to exactly this destination. */
  public List<Route> to(Prefix destination) {
    int from = first(destination);
    int to = from;
    while (to < routes.size() && routes.get(to).destination().equals(destination)) {
      to++;
    }
    return routes.subList(from, to);
  }

  /**
   * The routes that cover an address, the longest prefix first: the order in which the kernel tries
   * them.
   */
  public List<Route> covering(IpAddress address) {
    List<Route> covering = new ArrayList<>();
    for (int length = address.family().bits(); length >= 0; length--) {
      covering.addAll(to(new Prefix(address, length)));
    }
    return covering;
  }

  /** The route that has the longest prefix which covers an address, and the smallest metric. */
  public Optional<Route> lookup(IpAddress address) {
    for (int length = address.family().bits(); length >= 0; length--) {
      List<Route> routes = to(new Prefix(address, length));
      if (!routes.isEmpty()) {
        return Optional.of(routes.get(0));
      }
    }
    return Optional.empty();
  }

  private static int compare(Route one, Route other) {
    int byDestination = compareDestinations(one.destination(), other.destination());
    if (byDestination != 0) {
      return byDestination;
    }
    int byTos = Integer.compare(other.tos(), one.tos());
    return byTos != 0 ? byTos : Long.compare(one.metric(), other.metric());
  }

  private static int compareDestinations(Prefix one, Prefix other) {
    if (one.family() == Family.INET) {
      return one.compareTo(other);
    }
    int byLast = one.last().compareTo(other.last());
    return byLast != 0 ? byLast : Integer.compare(other.length(), one.length());
  }

  /** Where a destination's routes are, or would be. */
  private int first(Prefix destination) {
    int low = 0;
    int high = routes.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareDestinations(routes.get(middle).destination(), destination) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int place(Route route) {
    int at = first(route.destination());
    while (at < routes.size() && compare(routes.get(at), route) <= 0) {
      at++;
    }
    return at;
  }
}
