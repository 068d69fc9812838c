package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.AddressRepairs;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.Networks;
import org.nslab.network.OperState;
import org.nslab.network.Route;
import org.nslab.network.Routes;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.address.Prefix;

/** A network for tests, drawn a stroke at a time. */
public final class Sketch {

  private NetworkState state = NetworkState.of(List.of(Networks.namespace("host")));
  private int macs = 1;

  /** The network as it is now. */
  public NetworkState state() {
    return state;
  }

  /** A namespace. */
  public Sketch space(String id) {
    state = state.with(Networks.namespace(id));
    return this;
  }

  private int next(String space) {
    return state.namespace(space).orElseThrow().links().all().size() + 1;
  }

  private Link made(int index, String name, LinkDetail detail) {
    return new LinkChange(index, name, detail)
        .flags(LinkFlags.of(LinkFlag.BROADCAST, LinkFlag.MULTICAST))
        .mac(Optional.of(new MacAddress(0x0200_0000_0000L + macs++)))
        .link();
  }

  /** A cable, both ends up. */
  public Sketch cable(String a, String one, String b, String other) {
    int first = next(a);
    int second = a.equals(b) ? first + 1 : next(b);
    Link end = made(first, one, new LinkDetail.Veth());
    Link far = made(second, other, new LinkDetail.Veth());
    put(a, end.change().linked(Optional.of(new LinkId(b, second))).link());
    put(b, far.change().linked(Optional.of(new LinkId(a, first))).link());
    return up(a, one).up(b, other);
  }

  /** A bridge, up. */
  public Sketch bridge(String space, String name) {
    put(space, made(next(space), name, LinkDetail.Bridge.DEFAULT));
    return up(space, name);
  }

  /** Any other interface, up; as if it had a carrier. */
  public Sketch link(String space, String name, LinkDetail detail) {
    Link link = made(next(space), name, detail);
    LinkFlags flags =
        link.flags()
            .with(LinkFlag.UP, true)
            .with(LinkFlag.LOWER_UP, true)
            .with(LinkFlag.RUNNING, true);
    put(space, link.withFlags(flags, OperState.UNKNOWN));
    return this;
  }

  /** The switches of Open vSwitch. */
  public Sketch switches(org.nslab.network.OvsBridge... bridges) {
    state = state.withOvsBridges(List.of(bridges));
    return this;
  }

  private void put(String space, Link link) {
    state = state.with(state.namespace(space).orElseThrow().with(link));
  }

  private Link link(String space, String device) {
    return state.link(new LinkName(device, space)).orElseThrow();
  }

  /** {@code ip link set … up}. */
  public Sketch up(String space, String device) {
    state = LinkRepairs.up(space, device).applyTo(state);
    return this;
  }

  /** {@code ip link set … down}. */
  public Sketch down(String space, String device) {
    Link link = link(space, device);
    put(space, without(link, LinkFlag.UP));
    link.peer()
        .ifPresent(
            peer ->
                put(peer.namespace(), without(state.link(peer).orElseThrow(), LinkFlag.LOWER_UP)));
    Namespace here = state.namespace(space).orElseThrow();
    Routes routes = here.routes();
    for (Route route : routes.main(org.nslab.network.address.Family.INET)) {
      routes = route.uses(link.index()) ? routes.without(route) : routes;
    }
    state = state.with(here.withRoutes(routes));
    return this;
  }

  private static Link without(Link link, LinkFlag flag) {
    LinkFlags flags =
        link.flags().with(flag, false).with(LinkFlag.LOWER_UP, false).with(LinkFlag.RUNNING, false);
    return link.withFlags(flags, OperState.DOWN);
  }

  /** {@code ip link set … master …}. */
  public Sketch master(String space, String device, String bridge) {
    state = LinkRepairs.master(space, device, link(space, bridge)).applyTo(state);
    return this;
  }

  /** {@code ip addr add …}. */
  public Sketch address(String space, String device, String address) {
    int slash = address.indexOf('/');
    IpAddress own = IpAddress.of(address.substring(0, slash));
    int length = Integer.parseInt(address.substring(slash + 1));
    state = AddressRepairs.add(space, device, own, length).applyTo(state);
    return this;
  }

  /** {@code ip route add … via … dev …}. */
  public Sketch route(String space, String to, String via, String device) {
    Prefix prefix = to.equals("default") ? Prefix.ALL_V4 : Prefix.of(to);
    int index = link(space, device).index();
    state = RouteRepairs.via(space, prefix, IpAddress.of(via), index).applyTo(state);
    return this;
  }

  /** {@code sysctl -w …}. */
  public Sketch set(String space, String key, int value) {
    state = SettingRepairs.set(space, SysctlKey.of(key), value).applyTo(state);
    return this;
  }

  /** Any other change of an interface. */
  public Sketch change(
      String space, String device, java.util.function.UnaryOperator<LinkChange> change) {
    put(space, change.apply(link(space, device).change()).link());
    return this;
  }

  /** Any other change of a namespace. */
  public Sketch change(String space, java.util.function.UnaryOperator<Namespace> change) {
    state = state.with(change.apply(state.namespace(space).orElseThrow()));
    return this;
  }

  /** red and blue on one cable, 192.168.15.1 and .2. */
  public static Sketch pair() {
    return new Sketch()
        .space("red")
        .space("blue")
        .cable("red", "veth-red", "blue", "veth-blue")
        .address("red", "veth-red", "192.168.15.1/24")
        .address("blue", "veth-blue", "192.168.15.2/24");
  }

  /** So many namespaces on the bridge v-net-0 of the host, which has an address itself. */
  public static Sketch bridged(int count) {
    Sketch sketch = new Sketch().bridge("host", "v-net-0");
    for (int i = 1; i <= count; i++) {
      String name = "n" + i;
      sketch
          .space(name)
          .cable(name, "e" + i, "host", "p" + i)
          .master("host", "p" + i, "v-net-0")
          .address(name, "e" + i, "10.0." + i / 250 + "." + (i % 250 + 1) + "/16");
    }
    return sketch.address("host", "v-net-0", "10.0.255.254/16");
  }

  /** red, a router, blue. */
  public static Sketch routed() {
    return new Sketch()
        .space("red")
        .space("router")
        .space("blue")
        .cable("red", "e0", "router", "r0")
        .cable("blue", "e1", "router", "r1")
        .address("red", "e0", "10.1.0.1/24")
        .address("router", "r0", "10.1.0.254/24")
        .address("router", "r1", "10.2.0.254/24")
        .address("blue", "e1", "10.2.0.1/24")
        .route("red", "default", "10.1.0.254", "e0")
        .route("blue", "default", "10.2.0.254", "e1")
        .set("router", "net.ipv4.ip_forward", 1);
  }

  /** Every network of this class. */
  public static List<Sketch> all() {
    return new ArrayList<>(List.of(pair(), bridged(4), routed()));
  }
}
