package org.nslab.diagnosis.repair;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.BridgePort;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkFlags;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.OperState;
import org.nslab.network.address.MacAddress;

/** Repairs of interfaces. */
public final class LinkRepairs {

  private LinkRepairs() {}

  /** Sets an interface up. */
  public static Repair up(String namespace, String device) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link set " + device + " up"),
        state -> up(state, namespace, device));
  }

  private static NetworkState up(NetworkState state, String id, String device) {
    Link link = state.link(new LinkName(device, id)).orElseThrow();
    NetworkState changed = Carriers.settle(with(state, id, flag(link, LinkFlag.UP, true)));
    return addressed(changed, id, device);
  }

  /** The routes to the networks of its addresses come back. */
  private static NetworkState addressed(NetworkState state, String id, String device) {
    Namespace namespace = state.namespace(id).orElseThrow();
    Link link = namespace.link(device).orElseThrow();
    for (InterfaceAddress held : link.addresses()) {
      namespace = Connected.with(namespace, link, held);
    }
    return state.with(namespace);
  }

  /** Lets an interface ask and answer again. */
  public static Repair arpOn(String namespace, String device) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link set " + device + " arp on"),
        state ->
            with(state, namespace, flag(link(state, namespace, device), LinkFlag.NOARP, false)));
  }

  /** Attaches an interface to a bridge. */
  public static Repair master(String namespace, String device, Link bridge) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link set " + device + " master " + bridge.name()),
        state -> {
          Link port =
              link(state, namespace, device)
                  .change()
                  .master(OptionalInt.of(bridge.index()))
                  .port(Optional.of(BridgePort.DEFAULT))
                  .link();
          return Carriers.settle(with(state, namespace, port));
        });
  }

  /** Lets a bridge port exchange frames with isolated ones. */
  public static Repair notIsolated(String namespace, String device) {
    return port(namespace, device, "isolated off", false);
  }

  /** Lets a bridge port forward. */
  public static Repair forwarding(String namespace, String device) {
    return port(namespace, device, "state 3", true);
  }

  private static Repair port(String namespace, String device, String what, boolean forwards) {
    return new Repair(
        namespace,
        Commands.bridge(namespace, "link set dev " + device + " " + what),
        state -> {
          Link link = link(state, namespace, device);
          BridgePort before = link.port().orElse(BridgePort.DEFAULT);
          BridgePort after =
              forwards
                  ? before.withState(BridgePort.State.FORWARDING)
                  : new BridgePort(
                      before.state(),
                      false,
                      before.hairpin(),
                      before.learning(),
                      before.flood(),
                      before.mcastFlood(),
                      before.neighSuppress(),
                      before.vlans());
          return with(state, namespace, link.change().port(Optional.of(after)).link());
        });
  }

  /** Gives an interface another MAC address. */
  public static Repair mac(String namespace, String device, MacAddress mac) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link set " + device + " address " + mac),
        state ->
            with(
                state,
                namespace,
                link(state, namespace, device).change().mac(Optional.of(mac)).link()));
  }

  /** Lets an interface take longer packets. */
  public static Repair mtu(String namespace, String device, int mtu) {
    return new Repair(
        namespace,
        Commands.ip(namespace, "link set " + device + " mtu " + mtu),
        state -> with(state, namespace, link(state, namespace, device).change().mtu(mtu).link()));
  }

  /** Points an end of an overlay to the other end. */
  public static Repair vxlanRemote(
      String namespace, Link link, org.nslab.network.address.IpAddress remote) {
    LinkDetail.Vxlan vxlan = (LinkDetail.Vxlan) link.detail();
    LinkDetail.Vxlan changed =
        new LinkDetail.Vxlan(
            vxlan.id(), vxlan.local(), Optional.of(remote), vxlan.port(), vxlan.learning());
    return new Repair(
        namespace,
        Commands.ip(
            namespace,
            "link set " + link.name() + " type vxlan id " + vxlan.id() + " remote " + remote),
        state ->
            with(
                state,
                namespace,
                link(state, namespace, link.name()).change().detail(changed).link()));
  }

  static Link link(NetworkState state, String namespace, String device) {
    return state.link(new LinkName(device, namespace)).orElseThrow();
  }

  static NetworkState with(NetworkState state, String namespace, Link link) {
    return state.with(state.namespace(namespace).orElseThrow().with(link));
  }

  private static Link flag(Link link, LinkFlag flag, boolean set) {
    LinkFlags flags = link.flags().with(flag, set);
    return link.withFlags(flags, link.operState());
  }

  static boolean isUp(NetworkState state, Optional<LinkId> id) {
    return id.flatMap(state::link).map(Link::isUp).orElse(false);
  }

  static OperState operState(boolean carrier) {
    return carrier ? OperState.UP : OperState.DOWN;
  }
}
