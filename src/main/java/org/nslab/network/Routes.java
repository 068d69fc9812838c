package org.nslab.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.nslab.network.address.Family;

/**
 * The routes of a namespace, in all their tables.
 *
 * @param inet the IPv4 tables by number, see {@link RtNames}
 * @param inet6 the IPv6 tables
 */
public record Routes(
    PersistentMap<Integer, RouteTable> inet, PersistentMap<Integer, RouteTable> inet6) {

  /** No route. */
  public static final Routes NONE = new Routes(PersistentMap.empty(), PersistentMap.empty());

  /** These routes, each put into its table. */
  public static Routes of(Collection<Route> routes) {
    Routes all = NONE;
    for (Route route : routes) {
      all = all.with(route);
    }
    return all;
  }

  /** The tables of a family, by number. */
  public PersistentMap<Integer, RouteTable> tables(Family family) {
    return family == Family.INET ? inet : inet6;
  }

  /** A table, empty if there is none of that number. */
  public RouteTable table(Family family, int number) {
    RouteTable table = tables(family).find(number);
    return table == null ? RouteTable.EMPTY : table;
  }

  /** The main table of a family. */
  public List<Route> main(Family family) {
    return table(family, RtNames.MAIN).routes();
  }

  /** Every route: IPv4 first, by table. */
  public List<Route> all() {
    List<Route> all = new ArrayList<>();
    for (Family family : Family.values()) {
      tables(family).values().forEach(table -> all.addAll(table.routes()));
    }
    return all;
  }

  /** A copy with a route. */
  public Routes with(Route route) {
    return with(route.family(), route.table(), table(route.family(), route.table()).with(route));
  }

  /** A copy without a route. */
  public Routes without(Route route) {
    return with(route.family(), route.table(), table(route.family(), route.table()).without(route));
  }

  /** A copy in which a table is another. */
  public Routes with(Family family, int number, RouteTable table) {
    PersistentMap<Integer, RouteTable> before = tables(family);
    PersistentMap<Integer, RouteTable> changed =
        table.routes().isEmpty() ? before.without(number) : before.with(number, table);
    return family == Family.INET ? new Routes(changed, inet6) : new Routes(inet, changed);
  }
}
