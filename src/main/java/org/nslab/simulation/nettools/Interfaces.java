package org.nslab.simulation.nettools;

import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** Which interface leads to an address. */
final class Interfaces {

  private Interfaces() {}

  static Optional<Integer> towards(Namespace namespace, IpAddress address) {
    RouteAnswer answer =
        RouteLookup.lookup(namespace, RouteQuery.of(null, address, RouteQuery.LOCAL));
    return answer.isFound() && answer.device() != 0
        ? Optional.of(answer.device())
        : Optional.empty();
  }
}
