package org.nslab.trace;

import org.nslab.network.Ipv4Settings;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.RouteType;
import org.nslab.network.RoutingRule;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** Whether a packet can come from where it says. Kernel: {@code fib_validate_source}. */
final class SourceValidation {

  private static final int STRICT = 1;
  private static final int MAIN_RULE = 32766;
  private static final int DEFAULT_RULE = 32767;

  private SourceValidation() {}

  /** Whether a packet that comes in by the interface may have this source. IPv6 has no check. */
  static boolean isValid(Namespace namespace, Link in, IpAddress source, IpAddress destination) {
    if (source.family() == Family.INET6 || source.isUnspecified()) {
      return true;
    }
    Ipv4Settings settings = namespace.sysctls().ipv4(in.name());
    boolean loopback = source.isLoopback() || destination.isLoopback();
    if (source.isMulticast() || (loopback && !settings.routeLocalnet())) {
      return false;
    }
    int mode = settings.rpFilter();
    if (mode == 0 && isPlain(namespace)) {
      return settings.acceptLocal() || namespace.holder(source).isEmpty();
    }
    return isValid(namespace, in, source, destination, mode);
  }

  /** Without rules of one's own, the kernel only looks whether it is an address of this host. */
  private static boolean isPlain(Namespace namespace) {
    for (RoutingRule rule : namespace.rules()) {
      long priority = rule.priority();
      if (priority != 0 && priority != MAIN_RULE && priority != DEFAULT_RULE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isValid(
      Namespace namespace, Link in, IpAddress source, IpAddress destination, int mode) {
    Ipv4Settings settings = namespace.sysctls().ipv4(in.name());
    RouteQuery query =
        RouteQuery.of(/* source= */ destination, /* destination= */ source, in.name())
            .in(Vrf.table(namespace, in));
    RouteAnswer back = RouteLookup.lookup(namespace, query);
    if (!back.isFound()) {
      return mode == 0;
    }
    if (back.isLocal() || back.isBroadcast()) {
      return back.isLocal() && settings.acceptLocal();
    }
    return uses(back, in) || (in.addresses(Family.INET).isEmpty() ? mode == 0 : mode != STRICT);
  }

  /** Why not, for the trace. */
  static Fact reason(Namespace namespace, Link in, IpAddress source) {
    int mode = namespace.sysctls().ipv4(in.name()).rpFilter();
    return namespace.holder(source).isPresent()
        ? Fact.of("%s is an address of this very namespace", source)
        : Fact.of(
            "the way back to %s does not lead through %s, and rp_filter is %s",
            source, in.name(), mode);
  }

  private static boolean uses(RouteAnswer back, Link in) {
    if (back.route() == null || back.route().type() != RouteType.UNICAST) {
      return false;
    }
    for (NextHop hop : back.route().nextHops()) {
      if (hop.device().orElse(0) == in.index()) {
        return true;
      }
    }
    return false;
  }
}
