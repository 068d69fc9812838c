package org.nslab.simulation.kernel;

import java.util.ArrayList;
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
import org.nslab.network.RtNames;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv6Address;
import org.nslab.network.address.MacAddress;

/** IPv6 addresses; kernel: net/ipv6/addrconf.c. */
public final class Inet6 {

  /** Up to a second before the first question, a second for the answer; RFC 4862, section 5.4. */
  private static final long DETECTION = 1700;

  /** When the segment first hears of an interface: it joins groups and asks for its address. */
  private static final long FIRST_WORD = 200;

  /** RFC 8200, section 5. */
  private static final int LEAST_MTU = 1280;

  private final Kernel kernel;

  Inet6(Kernel kernel) {
    this.kernel = kernel;
  }

  private boolean disabled(LinkId id) {
    Link link = kernel.link(id);
    return kernel.namespace(id.namespace()).sysctls().ipv6Disabled(link.name());
  }

  private static InterfaceAddress address(IpAddress address, int length, int scope, boolean dad) {
    Set<Flag> flags = dad ? Set.of(Flag.PERMANENT, Flag.TENTATIVE) : Set.of(Flag.PERMANENT);
    return new InterfaceAddress(
        address,
        length,
        Optional.empty(),
        Optional.empty(),
        scope,
        Optional.empty(),
        flags,
        InterfaceAddress.FOREVER,
        InterfaceAddress.FOREVER,
        0);
  }

  /** Gives an interface an address. */
  public void add(LinkId id, InterfaceAddress given) throws Refusal {
    if (disabled(id)) {
      throw new Refusal(Errno.EPERM, "ipv6: IPv6 is disabled on this device.");
    }
    Link link = kernel.link(id);
    if (link.mtu() < LEAST_MTU && !(link.detail() instanceof LinkDetail.Loopback)) {
      throw new Refusal(Errno.EINVAL);
    }
    if (link.address(given.address()).isPresent()) {
      throw new Refusal(Errno.EEXIST, "ipv6: address already assigned.");
    }
    insert(id, given);
  }

  private static int rank(InterfaceAddress address) {
    return address.scope() == RtNames.SCOPE_GLOBAL
        ? 14
        : address.scope() == RtNames.SCOPE_LINK ? 2 : 1;
  }

  /** Kernel: ipv6_link_dev_addr; wider scopes first, the latest of a scope first. */
  private void insert(LinkId id, InterfaceAddress given) {
    Link link = kernel.link(id);
    boolean loopback = link.detail() instanceof LinkDetail.Loopback;
    boolean dad = !loopback && !given.flags().contains(Flag.NODAD);
    InterfaceAddress added = given.with(Flag.TENTATIVE, dad);
    List<InterfaceAddress> held = new ArrayList<>(link.addresses());
    int place = (int) held.stream().filter(other -> other.family() == Family.INET).count();
    while (place < held.size() && rank(held.get(place)) > rank(added)) {
      place++;
    }
    held.add(place, added);
    kernel.change(id, found -> found.withAddresses(held));
    if (link.isUp() && added.length() < 128) {
      addRoute(id, KernelRoutes.prefix6(added, id.index()));
    }
    if (!dad && link.isUp()) {
      addRoute(id, KernelRoutes.local6(added, id.index()));
    } else if (link.hasCarrier()) {
      detect(id, added.address());
    }
  }

  private void addRoute(LinkId id, Route route) {
    boolean carrier = kernel.link(id).hasCarrier();
    kernel.change(id.namespace(), found -> Fib.with(found, route, carrier));
  }

  /** Looks whether somebody else has it: after that time it can be used. */
  private void detect(LinkId id, IpAddress address) {
    kernel.time().after(FIRST_WORD, () -> ask(id, address));
    kernel.time().after(DETECTION, () -> detected(id, address));
  }

  /** Asks the segment; whoever has the address says so at once. */
  private void ask(LinkId id, IpAddress address) {
    kernel.bridges().heard(id);
    if (isTried(id, address) && DuplicateAddress.isHeldNear(kernel.state(), id, address)) {
      change(id, address, Flag.DADFAILED, true);
    }
  }

  private void detected(LinkId id, IpAddress address) {
    if (isTried(id, address)) {
      change(id, address, Flag.TENTATIVE, false);
      InterfaceAddress usable = kernel.link(id).address(address).orElseThrow();
      addRoute(id, KernelRoutes.local6(usable, id.index()));
    }
  }

  private boolean isTried(LinkId id, IpAddress address) {
    return kernel
        .state()
        .link(id)
        .filter(Link::isUp)
        .flatMap(found -> found.address(address))
        .map(InterfaceAddress::flags)
        .filter(flags -> flags.contains(Flag.TENTATIVE) && !flags.contains(Flag.DADFAILED))
        .isPresent();
  }

  private void change(LinkId id, IpAddress address, Flag flag, boolean on) {
    List<InterfaceAddress> changed = new ArrayList<>(kernel.link(id).addresses());
    changed.replaceAll(one -> one.address().equals(address) ? one.with(flag, on) : one);
    kernel.change(id, found -> found.withAddresses(changed));
  }

  /** Takes an address away. */
  public void remove(LinkId id, InterfaceAddress address) {
    List<InterfaceAddress> left = new ArrayList<>(kernel.link(id).addresses());
    left.remove(address);
    kernel.change(id, found -> found.withAddresses(left));
    boolean shared = left.stream().anyMatch(one -> one.network().equals(address.network()));
    Route local = KernelRoutes.local6(address, id.index());
    Route prefix = KernelRoutes.prefix6(address, id.index());
    kernel.change(
        id.namespace(),
        found ->
            Fib.without(
                found, Family.INET6, route -> is(route, local) || (!shared && is(route, prefix))));
  }

  private static boolean is(Route route, Route other) {
    return Fib.linkDown(route, false).equals(other);
  }

  /** Kernel: addrconf_ifdown; nothing of IPv6 is left. */
  void flush(LinkId id) {
    Namespace namespace = kernel.namespace(id.namespace());
    kernel.state(
        kernel.state().with(Fib.without(namespace, Family.INET6, route -> route.uses(id.index()))));
    kernel.change(id, found -> found.withAddresses(found.addresses(Family.INET)));
  }

  /** Kernel: addrconf_notify, NETDEV_UP. */
  void up(LinkId id) {
    Link link = kernel.link(id);
    if (disabled(id) || link.mtu() < LEAST_MTU) {
      return;
    }
    if (link.detail() instanceof LinkDetail.Loopback) {
      if (link.address(new Ipv6Address(0, 1)).isEmpty()) {
        insert(id, address(new Ipv6Address(0, 1), 128, RtNames.SCOPE_HOST, false));
      }
      return;
    }
    for (InterfaceAddress held : link.addresses(Family.INET6)) {
      if (held.length() < 128) {
        addRoute(id, KernelRoutes.prefix6(held, id.index()));
      }
    }
  }

  /** The longest packet has changed; kernel: addrconf_notify, NETDEV_CHANGEMTU. */
  void resized(LinkId id, int before) {
    Link link = kernel.link(id);
    if (link.mtu() < LEAST_MTU) {
      flush(id);
      kernel.devices().forgetNeighbours(id, Family.INET6);
    } else if (before < LEAST_MTU && link.isUp()) {
      if (!(link.detail() instanceof LinkDetail.Loopback)) {
        up(id);
        carrier(id, link.hasCarrier());
      }
    }
  }

  /** A carrier lets it begin; without one the routes are marked. */
  void carrier(LinkId id, boolean carrier) {
    Link link = kernel.link(id);
    if (link.detail() instanceof LinkDetail.Loopback) {
      return;
    }
    kernel.change(id.namespace(), found -> Fib.carrier(found, Family.INET6, id.index(), carrier));
    if (!carrier || disabled(id) || link.mtu() < LEAST_MTU) {
      return;
    }
    addRoute(id, KernelRoutes.multicast6(id.index()));
    Ipv6Address own = Ipv6Address.linkLocal(link.mac().orElse(MacAddress.ZERO));
    boolean any =
        link.addresses(Family.INET6).stream().anyMatch(held -> held.address().isLinkLocal());
    if (!any) {
      insert(id, address(own, 64, RtNames.SCOPE_LINK, true));
    }
    for (InterfaceAddress held : link.addresses(Family.INET6)) {
      if (isTried(id, held.address())) {
        detect(id, held.address());
      }
    }
  }

  /** {@code disable_ipv6} was changed, of an interface or of all. */
  public void switched(String namespace, String device, boolean off) {
    for (Link link : List.copyOf(kernel.namespace(namespace).links().all())) {
      if (!device.equals("all") && !device.equals(link.name())) {
        continue;
      }
      LinkId id = new LinkId(namespace, link.index());
      if (device.equals("all")) {
        SysctlKey key = SysctlKey.conf("ipv6", link.name(), "disable_ipv6");
        kernel.change(
            namespace, found -> found.withSysctls(found.sysctls().with(key, off ? "1" : "0")));
      }
      if (off) {
        flush(id);
      } else if (link.isUp()) {
        up(id);
        carrier(id, link.hasCarrier());
      }
    }
  }
}
