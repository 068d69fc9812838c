package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteText;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.RoutingRule;
import org.nslab.network.RtNames;
import org.nslab.network.RuleText;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** Repairs of routes, rules and neighbours. */
public final class RouteRepairs {

  private static final int METRIC_6 = 1024;

  private RouteRepairs() {}

  /** A route by a gateway; what the same destination had in the main table gives way. */
  public static Repair via(String namespace, Prefix destination, IpAddress gateway, int device) {
    String to = destination.isDefault() ? "default" : destination.toString();
    String family = destination.family() == Family.INET6 ? "-6 " : "";
    String text = family + "route replace " + to + " via " + gateway;
    return new Repair(
        namespace,
        Commands.ip(namespace, text).replaceFirst("^ip (-n \\S+ )?-6 ", "ip -6 $1"),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          RouteQuery query = RouteQuery.of(null, gateway, RouteQuery.LOCAL);
          if (RouteLookup.lookup(here, query).device() != device) {
            return state; // the kernel: "Nexthop has invalid gateway."
          }
          Routes routes = here.routes();
          for (Route old : routes.table(destination.family(), RtNames.MAIN).to(destination)) {
            routes = routes.without(old);
          }
          return state.with(here.withRoutes(routes.with(route(destination, gateway, device))));
        });
  }

  private static Route route(Prefix destination, IpAddress gateway, int device) {
    return new Route(
        RouteType.UNICAST,
        destination,
        Optional.empty(),
        0,
        RtNames.MAIN,
        destination.family() == Family.INET ? 0 : METRIC_6,
        RtNames.PROTOCOL_BOOT,
        RtNames.SCOPE_GLOBAL,
        Optional.empty(),
        List.of(NextHop.of(Optional.of(gateway), device)),
        OptionalInt.empty(),
        Optional.empty());
  }

  /** Lets a route choose another source address. */
  public static Repair source(Namespace namespace, Route route, IpAddress source) {
    Route changed =
        new Route(
            route.type(),
            route.destination(),
            route.source(),
            route.tos(),
            route.table(),
            route.metric(),
            route.protocol(),
            route.scope(),
            Optional.of(source),
            route.nextHops(),
            route.mtu(),
            route.preference());
    String text = "route replace " + new RouteText(route, namespace) + " src " + source;
    return new Repair(
        namespace.id(),
        Commands.ip(namespace.id(), text),
        state -> {
          Namespace here = state.namespace(namespace.id()).orElseThrow();
          return state.with(here.withRoutes(here.routes().without(route).with(changed)));
        });
  }

  /** Deletes a route. */
  public static Repair delete(Namespace namespace, Route route) {
    String family = route.family() == Family.INET6 ? "-6 " : "";
    String text = family + "route del " + new RouteText(route, namespace);
    return new Repair(
        namespace.id(),
        Commands.ip(namespace.id(), text).replaceFirst("^ip (-n \\S+ )?-6 ", "ip -6 $1"),
        state -> {
          Namespace here = state.namespace(namespace.id()).orElseThrow();
          return state.with(here.withRoutes(here.routes().without(route)));
        });
  }

  /** Deletes a routing rule. */
  public static Repair delete(String namespace, RoutingRule rule) {
    String words = RuleText.of(rule);
    String selector = words.substring(words.indexOf(':') + 1).strip();
    String text = "rule del priority " + rule.priority() + " " + selector;
    return new Repair(
        namespace,
        Commands.ip(namespace, text),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          List<RoutingRule> rest = new ArrayList<>(here.rules());
          rest.remove(rule);
          return state.with(here.change().rules(rest).namespace());
        });
  }

  /** Forgets a neighbour, so that it will be asked again. */
  public static Repair forget(String namespace, String device, Neighbour neighbour) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "neigh del " + neighbour.address() + " dev " + device),
        state -> {
          Namespace here = state.namespace(namespace).orElseThrow();
          return state.with(
              here.change().neighbours(here.neighbours().without(neighbour.key())).namespace());
        });
  }
}
