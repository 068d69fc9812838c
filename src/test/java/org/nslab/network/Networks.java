package org.nslab.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.LinkDetail.Loopback;
import org.nslab.network.LinkDetail.Veth;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.address.Prefix;

/** Small networks for tests. */
public final class Networks {

  private Networks() {}

  /** The loopback of a new namespace. */
  public static Link lo() {
    return new LinkChange(1, "lo", new Loopback())
        .flags(LinkFlags.of(LinkFlag.LOOPBACK))
        .mac(Optional.of(MacAddress.ZERO))
        .mtu(65536)
        .link();
  }

  /** A namespace with {@code lo} alone. */
  public static Namespace namespace(String id) {
    return Namespace.empty(id, 0).with(lo());
  }

  /** An end of a cable, down. */
  public static Link veth(int index, String name, LinkId peer) {
    return new LinkChange(index, name, new Veth())
        .flags(LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST))
        .mac(Optional.of(new MacAddress(0x0200_0000_0000L + index)))
        .linked(Optional.of(peer))
        .link();
  }

  /** The same interface, up, with a carrier. */
  public static Link up(Link link) {
    LinkFlags flags =
        link.flags()
            .with(LinkFlag.UP, true)
            .with(LinkFlag.RUNNING, true)
            .with(LinkFlag.LOWER_UP, true);
    return link.withFlags(flags, OperState.UP);
  }

  /** The same interface with one more address. */
  public static Link with(Link link, String address) {
    int slash = address.indexOf('/');
    List<InterfaceAddress> held = new ArrayList<>(link.addresses());
    held.add(
        InterfaceAddress.of(
            IpAddress.of(address.substring(0, slash)),
            Integer.parseInt(address.substring(slash + 1)),
            Optional.of(link.name())));
    return link.withAddresses(held);
  }

  /** A route of the main table, made by hand. */
  public static Route route(String destination, Optional<String> via, int device) {
    Prefix prefix = Prefix.of(destination);
    return new Route(
        RouteType.UNICAST,
        prefix,
        Optional.empty(),
        0,
        RtNames.MAIN,
        0,
        RtNames.PROTOCOL_BOOT,
        RtNames.SCOPE_GLOBAL,
        Optional.empty(),
        List.of(NextHop.of(via.map(IpAddress::of), device)),
        OptionalInt.empty(),
        Optional.empty());
  }
}
