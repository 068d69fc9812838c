package org.nslab.trace.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteTable;
import org.nslab.network.RouteType;
import org.nslab.network.RoutingRule;
import org.nslab.network.RoutingRule.Action;
import org.nslab.network.address.Family;

/**
 * Looks for the route of a packet. Kernel: {@code fib_rules_lookup}, {@code fib_table_lookup}.
 * Where a route has several next hops, the first that can be used is taken; the kernel spreads
 * packets over them by a secret hash.
 */
public final class RouteLookup {

  /** Up to this many routes it is faster to look at each than to search by prefix. */
  private static final int FEW = 48;

  private RouteLookup() {}

  /** What the rules of a namespace and their tables say. */
  public static RouteAnswer lookup(Namespace namespace, RouteQuery query) {
    Family family = query.destination().family();
    List<RoutingRule> rules = namespace.rules();
    for (int i = 0; i < rules.size(); i++) {
      RoutingRule rule = rules.get(i);
      if (rule.family() != family || !RuleMatch.matches(rule, query)) {
        continue;
      }
      if (rule.action() == Action.GOTO) {
        i = before(rules, family, rule.target().orElse(0)) - 1;
        continue;
      }
      if (rule.action() == Action.NOP) {
        continue;
      }
      if (rule.action() != Action.TABLE) {
        return new RouteAnswer(null, null, rule);
      }
      RouteAnswer answer = inTable(namespace, rule, query);
      if (answer != null) {
        return answer;
      }
    }
    return RouteAnswer.NONE;
  }

  private static int before(List<RoutingRule> rules, Family family, int priority) {
    int at = 0;
    while (at < rules.size()
        && (rules.get(at).family() != family || rules.get(at).priority() < priority)) {
      at++;
    }
    return at;
  }

  private static @Nullable RouteAnswer inTable(
      Namespace namespace, RoutingRule rule, RouteQuery query) {
    int number = rule.vrf() ? query.vrfTable() : rule.table();
    if (number == 0) {
      return null;
    }
    RouteTable table = namespace.routes().table(rule.family(), number);
    Route route = best(namespace, table, query);
    if (route == null
        || route.type() == RouteType.THROW
        || route.destination().length() <= rule.suppressPrefixLength()) {
      return null;
    }
    return new RouteAnswer(route, usable(namespace, route, query), rule);
  }

  private static @Nullable Route best(Namespace namespace, RouteTable table, RouteQuery query) {
    if (table.routes().size() > FEW) {
      for (Route route : table.covering(query.destination())) {
        if (fits(namespace, route, query)) {
          return route;
        }
      }
      return null;
    }
    Route best = null;
    for (Route route : table.routes()) {
      boolean longer = best == null || route.destination().length() > best.destination().length();
      if (longer
          && route.destination().contains(query.destination())
          && fits(namespace, route, query)) {
        best = route; // of equal prefixes, the table lists the one to prefer first
      }
    }
    return best;
  }

  private static boolean fits(Namespace namespace, Route route, RouteQuery query) {
    boolean fromThere =
        route.source().isEmpty()
            || (query.source() != null && route.source().get().contains(query.source()));
    return fromThere
        && route.tos() == 0
        && (route.nextHops().isEmpty()
            ? query.outDevice() == 0 || route.type() != RouteType.UNICAST
            : usable(namespace, route, query) != null);
  }

  private static @Nullable NextHop usable(Namespace namespace, Route route, RouteQuery query) {
    for (NextHop hop : route.nextHops()) {
      boolean asked =
          query.outDevice() == 0
              || hop.device().orElse(0) == query.outDevice()
              || route.type() == RouteType.LOCAL;
      if (asked && !hop.isDead() && !isIgnored(namespace, hop)) {
        return hop;
      }
    }
    return null;
  }

  /** Documentation/networking/ip-sysctl.rst, ignore_routes_with_linkdown. */
  private static boolean isIgnored(Namespace namespace, NextHop hop) {
    if (!hop.flags().contains(NextHop.Flag.LINKDOWN)) {
      return false;
    }
    Link link = namespace.links().byIndex().find(hop.device().orElse(0));
    return link != null && namespace.sysctls().ipv4(link.name()).ignoreRoutesWithLinkdown();
  }
}
