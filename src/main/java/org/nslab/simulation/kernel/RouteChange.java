package org.nslab.simulation.kernel;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * A route that is to be added or deleted.
 *
 * @param namespace where
 * @param type unicast where it is not given
 * @param destination may have bits beyond the length, which the kernel refuses
 * @param length of the prefix
 * @param via the gateway
 * @param source the preferred one
 * @param device the number of an interface
 * @param scope how far the destination is; of a deletion, any where it is not given
 * @param table its number
 * @param protocol who asks
 * @param metric the kernel's own where it is not given
 * @param mtu the longest packet
 * @param onLink whether the gateway is taken to be on the segment
 */
public record RouteChange(
    String namespace,
    Optional<RouteType> type,
    IpAddress destination,
    int length,
    Optional<IpAddress> via,
    Optional<IpAddress> source,
    Optional<Integer> device,
    Optional<Integer> scope,
    int table,
    Optional<Integer> protocol,
    Optional<Long> metric,
    Optional<Integer> mtu,
    boolean onLink) {

  private static final long METRIC6 = 1024;

  /** What happens where there is a route to the same destination with the same metric. */
  public enum Mode {
    /** It is an error. */
    ADD,
    /** It is replaced, or there is an error if there is none. */
    CHANGE,
    /** It is replaced. */
    REPLACE,
    /** The new one comes behind it. */
    APPEND
  }

  private Family family() {
    return destination.family();
  }

  /** Adds it; kernel: fib_table_insert, ip6_route_add. */
  public void add(Kernel kernel, Mode mode) throws Refusal {
    if (!destination.masked(length).equals(destination)) {
      throw new Refusal(Errno.EINVAL, "Invalid prefix for given prefix length.");
    }
    Namespace where = kernel.namespace(namespace);
    Route route = route(kernel, where);
    Optional<Route> like =
        where.routes().table(family(), table).to(route.destination()).stream()
            .filter(there -> there.metric() == route.metric() && there.tos() == route.tos())
            .findFirst();
    if (like.isPresent()
        && mode == Mode.ADD
        && (family() == Family.INET || same(like.get(), route))) {
      throw new Refusal(Errno.EEXIST);
    }
    if (like.isPresent() && mode == Mode.APPEND && like.get().equals(route)) {
      throw new Refusal(Errno.EEXIST);
    }
    if (like.isEmpty() && mode == Mode.CHANGE) {
      throw new Refusal(Errno.ENOENT);
    }
    boolean replaces = like.isPresent() && (mode == Mode.REPLACE || mode == Mode.CHANGE);
    Routes before = where.routes();
    Routes cleared = replaces ? before.without(like.get()) : before;
    kernel.change(namespace, found -> found.withRoutes(cleared.with(route)));
  }

  private static boolean same(Route one, Route other) {
    return Fib.linkDown(one, false).nextHops().equals(Fib.linkDown(other, false).nextHops());
  }

  private Route route(Kernel kernel, Namespace where) throws Refusal {
    RouteType kind = type.orElse(RouteType.UNICAST);
    boolean hops = !kind.rejects() && kind != RouteType.THROW;
    List<NextHop> nextHops = hops ? List.of(nextHop(where)) : List.of();
    if (source.isPresent() && where.holder(source.get()).isEmpty()) {
      throw new Refusal(Errno.EINVAL, "Invalid prefsrc address.");
    }
    boolean inet = family() == Family.INET;
    Route route =
        new Route(
            kind,
            new Prefix(destination, length),
            Optional.empty(),
            0,
            table,
            metric.orElse(inet ? 0 : METRIC6),
            protocol.orElse(RtNames.PROTOCOL_BOOT),
            inet ? scope.orElse(RtNames.SCOPE_GLOBAL) : 0,
            source,
            nextHops,
            mtu.isPresent() ? OptionalInt.of(mtu.get()) : OptionalInt.empty(),
            inet ? Optional.empty() : Optional.of("medium"));
    if (nextHops.isEmpty()) {
      return inet ? route : route.withNextHops(List.of(NextHop.of(Optional.empty(), 1)));
    }
    boolean carrier =
        kernel.link(new LinkId(namespace, nextHops.get(0).device().orElseThrow())).hasCarrier();
    return carrier ? route : Fib.linkDown(route, true);
  }

  private NextHop nextHop(Namespace where) throws Refusal {
    Set<NextHop.Flag> flags = onLink ? Set.of(NextHop.Flag.ONLINK) : Set.of();
    if (via.isEmpty()) {
      if (device.isEmpty()) {
        throw new Refusal(Errno.ENODEV);
      }
      Link out = where.link(device.get()).orElseThrow();
      if (family() == Family.INET && !Inet.works(out)) {
        throw new Refusal(Errno.ENODEV);
      }
      if (!out.isUp()) {
        throw family() == Family.INET
            ? new Refusal(Errno.ENETDOWN, "Device for nexthop is not up.")
            : new Refusal(Errno.ENETDOWN, "Nexthop device is not up.");
      }
      return new NextHop(via, OptionalInt.of(device.get()), 1, flags);
    }
    int out = gatewayDevice(where);
    if (!where.link(out).filter(Link::isUp).isPresent()) {
      boolean silent = family() == Family.INET && !onLink;
      throw new Refusal(Errno.ENETDOWN, silent ? "" : "Nexthop device is not up.");
    }
    return new NextHop(via, OptionalInt.of(out), 1, flags);
  }

  /** Kernel: fib_check_nh_v4_gw, ip6_route_check_nh. */
  private int gatewayDevice(Namespace where) throws Refusal {
    if (onLink && device.isPresent()) {
      return device.get();
    }
    IpAddress gateway = via.orElseThrow();
    if (gateway.isLinkLocal() && gateway.family() == Family.INET6 && device.isPresent()) {
      return device.get();
    }
    for (int number : List.of(table, RtNames.LOCAL, RtNames.MAIN)) {
      for (Route route : where.routes().table(gateway.family(), number).covering(gateway)) {
        if (reaches(route)) {
          return route.nextHops().get(0).device().orElseThrow();
        }
      }
    }
    throw family() == Family.INET
        ? new Refusal(Errno.ENETUNREACH, "Nexthop has invalid gateway.")
        : new Refusal(Errno.EHOSTUNREACH);
  }

  /** Kernel: fib_table_lookup for a next hop; the route must end on a segment of the host. */
  private boolean reaches(Route route) {
    boolean type =
        route.type() == RouteType.UNICAST
            || (route.type() == RouteType.LOCAL && family() == Family.INET);
    if (route.nextHops().isEmpty() || !type) {
      return false;
    }
    NextHop hop = route.nextHops().get(0);
    boolean fits = device.isEmpty() || hop.device().orElse(0) == device.get();
    return fits && hop.via().isEmpty() && !hop.isDead();
  }

  /** Deletes the first one that fits; kernel: fib_table_delete, ip6_route_del. */
  public void delete(Kernel kernel) throws Refusal {
    if (!destination.masked(length).equals(destination)) {
      throw new Refusal(Errno.EINVAL, "Invalid prefix for given prefix length.");
    }
    Namespace where = kernel.namespace(namespace);
    for (Route route : where.routes().table(family(), table).to(new Prefix(destination, length))) {
      if (isMeant(route)) {
        kernel.change(namespace, found -> found.withRoutes(found.routes().without(route)));
        return;
      }
    }
    throw new Refusal(Errno.ESRCH);
  }

  private boolean isMeant(Route route) {
    boolean byDevice =
        device.isEmpty()
            || (!route.nextHops().isEmpty()
                && route.nextHops().get(0).device().orElse(0) == device.get());
    boolean byGateway =
        via.isEmpty() || (!route.nextHops().isEmpty() && route.nextHops().get(0).via().equals(via));
    return byDevice
        && byGateway
        && type.map(kind -> kind == route.type()).orElse(true)
        && scope.map(number -> number == route.scope()).orElse(true)
        && metric.map(number -> number == route.metric()).orElse(true)
        && protocol.map(number -> number == route.protocol()).orElse(true)
        && source.map(address -> route.preferredSource().equals(source)).orElse(true);
  }
}
