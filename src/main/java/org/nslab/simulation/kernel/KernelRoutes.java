package org.nslab.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** The routes that the kernel itself makes for addresses. */
final class KernelRoutes {

  private static final int IPV6_METRIC = 256;

  private KernelRoutes() {}

  static Route route(
      RouteType type,
      Prefix to,
      int table,
      long metric,
      int scope,
      Optional<IpAddress> source,
      int device) {
    Optional<String> preference =
        to.family() == Family.INET6 ? Optional.of("medium") : Optional.empty();
    return new Route(
        type,
        to,
        Optional.empty(),
        0,
        table,
        metric,
        RtNames.PROTOCOL_KERNEL,
        scope,
        source,
        List.of(new NextHop(Optional.empty(), OptionalInt.of(device), 1, Set.of())),
        OptionalInt.empty(),
        preference);
  }

  /** Kernel: fib_add_ifaddr. While the interface is down there is the route to itself alone. */
  static List<Route> inet(Link link, InterfaceAddress address) {
    boolean secondary = address.flags().contains(InterfaceAddress.Flag.SECONDARY);
    IpAddress source = secondary ? primary(link, address) : address.address();
    int device = link.index();
    List<Route> routes = new ArrayList<>();
    routes.add(local(RouteType.LOCAL, Prefix.of(address.address()), source, device));
    if (!link.isUp()) {
      return routes;
    }
    address
        .broadcast()
        .ifPresent(all -> routes.add(local(RouteType.BROADCAST, Prefix.of(all), source, device)));
    Prefix network = address.network();
    boolean only = address.length() == 32 && address.peer().isEmpty();
    if (secondary || only || network.address().isUnspecified()) {
      return routes;
    }
    boolean loopback = link.flags().has(LinkFlag.LOOPBACK);
    routes.add(
        route(
            loopback ? RouteType.LOCAL : RouteType.UNICAST,
            network,
            loopback ? RtNames.LOCAL : RtNames.MAIN,
            address.metric(),
            loopback ? RtNames.SCOPE_HOST : RtNames.SCOPE_LINK,
            Optional.of(source),
            device));
    if (address.length() < 31) {
      routes.add(local(RouteType.BROADCAST, Prefix.of(network.last()), source, device));
    }
    return routes;
  }

  private static Route local(RouteType type, Prefix to, IpAddress source, int device) {
    int scope = type == RouteType.LOCAL ? RtNames.SCOPE_HOST : RtNames.SCOPE_LINK;
    return route(type, to, RtNames.LOCAL, 0, scope, Optional.of(source), device);
  }

  private static IpAddress primary(Link link, InterfaceAddress secondary) {
    for (InterfaceAddress held : link.addresses(Family.INET)) {
      if (held.network().equals(secondary.network())
          && !held.flags().contains(InterfaceAddress.Flag.SECONDARY)) {
        return held.address();
      }
    }
    return secondary.address();
  }

  /** Kernel: addrconf_prefix_route. */
  static Route prefix6(InterfaceAddress address, int device) {
    return route(
        RouteType.UNICAST,
        address.network(),
        RtNames.MAIN,
        IPV6_METRIC,
        0,
        Optional.empty(),
        device);
  }

  /** Kernel: addrconf_f6i_alloc; there once the address is known to be no duplicate. */
  static Route local6(InterfaceAddress address, int device) {
    return route(
        RouteType.LOCAL,
        Prefix.of(address.address()),
        RtNames.LOCAL,
        0,
        0,
        Optional.empty(),
        device);
  }

  /** Kernel: addrconf_add_mroute. */
  static Route multicast6(int device) {
    return route(
        RouteType.MULTICAST,
        Prefix.of("ff00::/8"),
        RtNames.LOCAL,
        IPV6_METRIC,
        0,
        Optional.empty(),
        device);
  }
}
