package org.nslab.trace.routing;

import java.util.Optional;
import org.nslab.network.RoutingRule;

/** Whether a rule of {@code ip rule} is for a packet. Kernel: {@code fib_rule_match}. */
final class RuleMatch {

  private RuleMatch() {}

  static boolean matches(RoutingRule rule, RouteQuery query) {
    return meets(rule, query) != rule.inverted();
  }

  private static boolean meets(RoutingRule rule, RouteQuery query) {
    return meetsAddresses(rule, query)
        && isOrAny(rule.inInterface(), query.inDevice())
        && isOrAny(rule.outInterface(), query.outName())
        && (rule.mark().isEmpty()
            || (query.mark() & rule.mask()) == (rule.mark().getAsInt() & rule.mask()))
        && rule.tos() == 0
        && (rule.protocol().isEmpty() || rule.protocol().getAsInt() == query.protocol())
        && inPorts(rule.sourcePorts(), query.sourcePort())
        && inPorts(rule.destinationPorts(), query.destinationPort());
  }

  private static boolean meetsAddresses(RoutingRule rule, RouteQuery query) {
    if (rule.to().isPresent() && !rule.to().get().contains(query.destination())) {
      return false;
    }
    if (rule.from().isEmpty() || rule.from().get().isDefault()) {
      return true;
    }
    return query.source() != null && rule.from().get().contains(query.source());
  }

  private static boolean isOrAny(Optional<String> wanted, String name) {
    return wanted.isEmpty() || wanted.get().equals(name);
  }

  private static boolean inPorts(Optional<String> ports, int port) {
    if (ports.isEmpty()) {
      return true;
    }
    String[] ends = ports.get().split("-", 2);
    int first = Integer.parseInt(ends[0]);
    int last = ends.length > 1 ? Integer.parseInt(ends[1]) : first;
    return first <= port && port <= last;
  }
}
