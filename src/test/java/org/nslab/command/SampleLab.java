package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.NextHop;
import org.nslab.network.OperState;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.RtNames;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.address.Prefix;

/**
 * A lab as in the lessons: namespaces joined by a switch {@code v-net-0} on the host. The first of
 * them have addresses; the host has 192.168.15.254.
 */
final class SampleLab {

  private static final LinkFlags UP =
      LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST, LinkFlag.UP, LinkFlag.LOWER_UP);
  private static final int BRIDGE = 2;

  private final List<Namespace> namespaces = new ArrayList<>();
  private final List<Link> ports = new ArrayList<>();

  /** The lab of the lessons: red and blue have addresses, green has none yet. */
  static NetworkState ofLessons() {
    SampleLab lab = new SampleLab();
    lab.add("red", Optional.of("192.168.15.1"));
    lab.add("blue", Optional.of("192.168.15.2"));
    lab.add("green", Optional.empty());
    return lab.state();
  }

  /** A lab of that many namespaces. */
  static NetworkState of(int count) {
    SampleLab lab = new SampleLab();
    for (int i = 0; i < count; i++) {
      lab.add("n" + i, Optional.of("192.168." + (15 + i / 250) + "." + (1 + i % 250)));
    }
    return lab.state();
  }

  private void add(String name, Optional<String> address) {
    int number = namespaces.size();
    int portIndex = BRIDGE + 1 + number;
    Link end =
        link(2, "veth-" + name, new LinkDetail.Veth(), address.map(text -> text + "/24"))
            .change()
            .linked(Optional.of(new LinkId(NamespaceId.HOST, portIndex)))
            .link();
    ports.add(
        link(portIndex, "veth-" + name + "-br", new LinkDetail.Veth(), Optional.empty())
            .change()
            .linked(Optional.of(new LinkId(name, 2)))
            .master(OptionalInt.of(BRIDGE))
            .link());
    Namespace made = Namespace.empty(name, number).with(loopback()).with(end);
    namespaces.add(address.isPresent() ? made.withRoutes(Routes.of(List.of(connected(2)))) : made);
  }

  private NetworkState state() {
    Namespace host =
        Namespace.empty(NamespaceId.HOST, 0)
            .with(loopback())
            .with(
                link(
                    BRIDGE, "v-net-0", LinkDetail.Bridge.DEFAULT, Optional.of("192.168.15.254/24")))
            .withRoutes(Routes.of(List.of(connected(BRIDGE))))
            .withSysctls(
                Sysctls.NONE
                    .with(SysctlKey.of("net.ipv4.ip_forward"), "0")
                    .with(SysctlKey.of("net.ipv4.icmp_echo_ignore_all"), "0"));
    for (Link port : ports) {
      host = host.with(port);
    }
    List<Namespace> all = new ArrayList<>(namespaces);
    all.add(host);
    return NetworkState.of(all);
  }

  private static Route connected(int device) {
    return new Route(
        RouteType.UNICAST,
        Prefix.of("192.168.15.0/24"),
        Optional.empty(),
        0,
        RtNames.MAIN,
        0,
        RtNames.PROTOCOL_KERNEL,
        RtNames.SCOPE_LINK,
        Optional.empty(),
        List.of(NextHop.of(Optional.empty(), device)),
        OptionalInt.empty(),
        Optional.empty());
  }

  private static Link loopback() {
    return link(1, "lo", new LinkDetail.Loopback(), Optional.of("127.0.0.1/8"));
  }

  private static Link link(int index, String name, LinkDetail detail, Optional<String> address) {
    List<InterfaceAddress> addresses = address.stream().map(SampleLab::held).toList();
    return new Link(
        index,
        name,
        detail,
        UP,
        OperState.UP,
        Optional.of(new MacAddress(0x020000000000L + index)),
        1500,
        1000,
        "noqueue",
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        List.of(),
        addresses);
  }

  private static InterfaceAddress held(String text) {
    int slash = text.indexOf('/');
    return InterfaceAddress.of(
        IpAddress.of(text.substring(0, slash)),
        Integer.parseInt(text.substring(slash + 1)),
        Optional.empty());
  }
}
