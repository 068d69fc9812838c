package org.nslab.trace.routing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RoutingRule;
import org.nslab.network.RoutingRule.Action;
import org.nslab.network.address.IpAddress;

/**
 * What a lookup found.
 *
 * @param route the route, or null where there is none, or a rule itself refused
 * @param hop the next hop that is used, or null where the route has none
 * @param rule the rule that led to it, or refused; null where no rule decided
 */
public record RouteAnswer(
    @Nullable Route route, @Nullable NextHop hop, @Nullable RoutingRule rule) {

  /** No route. */
  static final RouteAnswer NONE = new RouteAnswer(null, null, null);

  /** Whether a packet can go somewhere by it. */
  public boolean isFound() {
    return route != null && !route.type().rejects();
  }

  /** Whether something says no, rather than nothing saying yes. */
  public boolean isRejected() {
    return (route != null && route.type().rejects()) || (route == null && rule != null);
  }

  /** Whether the destination is the host's own. */
  public boolean isLocal() {
    return route != null && route.type() == RouteType.LOCAL;
  }

  /** Whether the destination is everybody on a segment. */
  public boolean isBroadcast() {
    return route != null && route.type() == RouteType.BROADCAST;
  }

  /** How it refuses: as a route of this type would. */
  public RouteType refusal() {
    if (route != null) {
      return route.type();
    }
    Action action = rule == null ? Action.UNREACHABLE : rule.action();
    return switch (action) {
      case BLACKHOLE -> RouteType.BLACKHOLE;
      case PROHIBIT -> RouteType.PROHIBIT;
      case TABLE, GOTO, NOP, UNREACHABLE -> RouteType.UNREACHABLE;
    };
  }

  /** The number of the interface to leave by; 0 for none. */
  public int device() {
    return hop == null ? 0 : hop.device().orElse(0);
  }

  /** Whom to hand a packet to: the gateway, or its destination itself. */
  public IpAddress nextHop(IpAddress destination) {
    return hop == null ? destination : hop.via().orElse(destination);
  }

  /** The route, if there is one. */
  public Optional<Route> taken() {
    return Optional.ofNullable(route);
  }

  /** The rule that led to it, if one did. */
  public Optional<RoutingRule> chosen() {
    return Optional.ofNullable(rule);
  }
}
