package org.nslab.trace;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Route;
import org.nslab.network.RoutingRule;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.packet.Packet;

/**
 * Where and why a packet came to its end.
 *
 * @param disposition why; never {@link Disposition#ARRIVED}
 * @param leg which packet
 * @param namespace where
 * @param device the interface that it is about
 * @param packet as it was then
 * @param nextHop where it was to go next on the segment
 * @param route the route that it was to take, or that refused it
 * @param rule the routing rule that refused it, or chose the table of the route
 * @param hit the firewall rule that dropped or refused it
 * @param obstacles where its frame, or the question for the MAC address, came to an end
 */
public record Loss(
    Disposition disposition,
    Leg leg,
    String namespace,
    Optional<String> device,
    Packet packet,
    Optional<IpAddress> nextHop,
    Optional<Route> route,
    Optional<RoutingRule> rule,
    Optional<RuleHit> hit,
    List<Obstacle> obstacles) {

  /** Copies the list. */
  public Loss {
    obstacles = List.copyOf(obstacles);
    if (disposition == Disposition.ARRIVED) {
      throw new IllegalArgumentException("what arrived is not lost");
    }
  }

  /** A copy with the route that was taken, or refused it, and the rule that led to it. */
  Loss by(Optional<Route> taken, Optional<RoutingRule> chosen) {
    return new Loss(
        disposition, leg, namespace, device, packet, nextHop, taken, chosen, hit, obstacles);
  }

  /** A copy with the firewall rule. */
  Loss by(RuleHit rejected) {
    return new Loss(
        disposition,
        leg,
        namespace,
        device,
        packet,
        nextHop,
        route,
        rule,
        Optional.of(rejected),
        obstacles);
  }

  /** A copy that says where on the segment it ended. */
  Loss at(IpAddress hop, List<Obstacle> found) {
    return new Loss(
        disposition, leg, namespace, device, packet, Optional.of(hop), route, rule, hit, found);
  }
}
