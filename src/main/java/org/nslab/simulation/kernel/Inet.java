package org.nslab.simulation.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;

/** IPv4 addresses; kernel: net/ipv4/devinet.c, net/ipv4/fib_frontend.c. */
public final class Inet {

  /** RFC 791: every link carries that much. */
  private static final int LEAST_MTU = 68;

  private final Kernel kernel;

  Inet(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Whether IPv4 works by an interface at all; kernel: inetdev_valid_mtu. */
  public static boolean works(Link link) {
    return link.mtu() >= LEAST_MTU;
  }

  /** The longest packet has changed; kernel: inetdev_event, NETDEV_CHANGEMTU. */
  void resized(LinkId id) {
    if (!works(kernel.link(id))) {
      flush(id);
    }
  }

  /** Gives an interface an address; kernel: __inet_insert_ifa. */
  public void add(LinkId id, InterfaceAddress address) throws Refusal {
    Link link = kernel.link(id);
    if (!works(link)) {
      throw new Refusal(Errno.ENOBUFS);
    }
    List<InterfaceAddress> held = new ArrayList<>(link.addresses());
    int place = 0;
    boolean secondary = false;
    for (int i = 0; i < held.size(); i++) {
      InterfaceAddress other = held.get(i);
      if (other.family() != Family.INET) {
        continue;
      }
      if (!other.flags().contains(Flag.SECONDARY) && address.scope() <= other.scope()) {
        place = i + 1;
      }
      if (other.length() == address.length() && other.network().equals(address.network())) {
        if (other.address().equals(address.address())) {
          throw new Refusal(Errno.EEXIST, "ipv4: Address already assigned.");
        }
        if (other.scope() != address.scope()) {
          throw new Refusal(Errno.EINVAL, "ipv4: Invalid scope value.");
        }
        secondary = true;
      }
    }
    InterfaceAddress added = address.with(Flag.SECONDARY, secondary);
    int end = (int) held.stream().filter(other -> other.family() == Family.INET).count();
    held.add(secondary ? end : place, added);
    kernel.change(id, found -> found.withAddresses(held));
    routes(id, added);
  }

  /** Puts an address with other particulars in its place. */
  public void replace(LinkId id, InterfaceAddress before, InterfaceAddress after) {
    List<InterfaceAddress> held = new ArrayList<>(kernel.link(id).addresses());
    held.replaceAll(one -> one.equals(before) ? after : one);
    kernel.change(id, found -> found.withAddresses(held));
  }

  private void routes(LinkId id, InterfaceAddress address) {
    Link link = kernel.link(id);
    boolean carrier = link.hasCarrier();
    Namespace namespace = kernel.namespace(id.namespace());
    for (Route route : KernelRoutes.inet(link, address)) {
      namespace = Fib.with(namespace, route, carrier);
    }
    kernel.state(kernel.state().with(namespace));
  }

  /** Takes an address away, and with a primary one its secondaries; kernel: __inet_del_ifa. */
  public void remove(LinkId id, InterfaceAddress address) {
    Link link = kernel.link(id);
    List<InterfaceAddress> gone = new ArrayList<>(List.of(address));
    if (!address.flags().contains(Flag.SECONDARY)) {
      for (InterfaceAddress other : link.addresses(Family.INET)) {
        if (other.flags().contains(Flag.SECONDARY)
            && other.length() == address.length()
            && other.network().equals(address.network())) {
          gone.add(other);
        }
      }
    }
    Set<Route> routes = new HashSet<>();
    gone.forEach(one -> routes.addAll(keys(KernelRoutes.inet(link, one))));
    List<InterfaceAddress> left = new ArrayList<>(link.addresses());
    left.removeAll(gone);
    kernel.change(id, found -> found.withAddresses(left));
    Link changed = kernel.link(id);
    changed
        .addresses(Family.INET)
        .forEach(one -> routes.removeAll(keys(KernelRoutes.inet(changed, one))));
    Namespace namespace =
        Fib.without(
            kernel.namespace(id.namespace()),
            Family.INET,
            route -> routes.contains(Fib.linkDown(route, false)));
    kernel.state(kernel.state().with(namespace));
    gone.forEach(one -> sourceGone(id.namespace(), one.address()));
    if (changed.addresses(Family.INET).isEmpty()) {
      // Kernel: fib_inetaddr_event; the last address takes all routes of the interface with it.
      kernel.change(
          id.namespace(),
          found -> Fib.without(found, Family.INET, route -> route.uses(id.index())));
      kernel.devices().forgetNeighbours(id, Family.INET);
    }
  }

  private static List<Route> keys(List<Route> routes) {
    return routes.stream().map(route -> Fib.linkDown(route, false)).toList();
  }

  /** Kernel: fib_sync_down_addr; routes that prefer an address go with it. */
  private void sourceGone(String id, IpAddress address) {
    Namespace namespace = kernel.namespace(id);
    if (namespace.holder(address).isEmpty()) {
      kernel.state(
          kernel
              .state()
              .with(
                  Fib.without(
                      namespace,
                      Family.INET,
                      route -> route.preferredSource().filter(address::equals).isPresent())));
    }
  }

  /** All of an interface's addresses and routes, when it goes. */
  void flush(LinkId id) {
    kernel.change(id, found -> found.withAddresses(found.addresses(Family.INET6)));
    kernel.change(
        id.namespace(), found -> Fib.without(found, Family.INET, route -> route.uses(id.index())));
  }

  /** Kernel: inetdev_event and fib_netdev_event, NETDEV_UP. */
  void up(LinkId id) {
    Link link = kernel.link(id);
    boolean bare = link.addresses(Family.INET).isEmpty();
    if (link.detail() instanceof LinkDetail.Loopback && bare && works(link)) {
      InterfaceAddress own =
          new InterfaceAddress(
              Ipv4Address.of(127, 0, 0, 1),
              8,
              Optional.empty(),
              Optional.empty(),
              RtNames.SCOPE_HOST,
              Optional.of(link.name()),
              Set.of(Flag.PERMANENT),
              InterfaceAddress.FOREVER,
              InterfaceAddress.FOREVER,
              0);
      List<InterfaceAddress> held = new ArrayList<>(List.of(own));
      held.addAll(link.addresses());
      kernel.change(id, found -> found.withAddresses(held));
    }
    kernel.link(id).addresses(Family.INET).forEach(address -> routes(id, address));
  }

  /** Kernel: fib_disable_ip; the routes to itself stay. */
  void down(LinkId id) {
    kernel.change(
        id.namespace(),
        found ->
            Fib.without(
                found,
                Family.INET,
                route -> route.uses(id.index()) && route.type() != RouteType.LOCAL));
  }

  void carrier(LinkId id, boolean carrier) {
    kernel.change(id.namespace(), found -> Fib.carrier(found, Family.INET, id.index(), carrier));
  }
}
