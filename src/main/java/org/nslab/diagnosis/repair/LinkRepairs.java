package org.nslab.diagnosis.repair;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.BridgePort;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
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
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, "link set " + device + " up"),
        (state, link) -> up(state, namespace, link));
  }

  private static NetworkState up(NetworkState state, String id, Link link) {
    NetworkState changed = Carriers.settle(with(state, id, flag(link, LinkFlag.UP, true)));
    return addressed(changed, id, link.name());
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
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, "link set " + device + " arp on"),
        (state, link) -> with(state, namespace, flag(link, LinkFlag.NOARP, false)));
  }

  /** Attaches an interface to a bridge. */
  public static Repair master(String namespace, String device, Link bridge) {
    return master(namespace, device, bridge.name());
  }

  /** Attaches an interface to the bridge of that name. */
  public static Repair master(String namespace, String device, String bridge) {
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, "link set " + device + " master " + bridge),
        (state, link) ->
            state
                .link(new LinkName(bridge, namespace))
                .map(there -> attached(state, namespace, link, there.index()))
                .orElse(state));
  }

  private static NetworkState attached(
      NetworkState state, String namespace, Link link, int bridge) {
    Link port =
        link.change().master(OptionalInt.of(bridge)).port(Optional.of(BridgePort.DEFAULT)).link();
    return Carriers.settle(with(state, namespace, port));
  }

  /** Gives an interface another MAC address. */
  public static Repair mac(String namespace, String device, MacAddress mac) {
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, "link set " + device + " address " + mac),
        (state, link) -> with(state, namespace, link.change().mac(Optional.of(mac)).link()));
  }

  /** Lets an interface take longer packets. */
  public static Repair mtu(String namespace, String device, int mtu) {
    return Repair.of(
        namespace,
        device,
        Commands.ip(namespace, "link set " + device + " mtu " + mtu),
        (state, link) -> with(state, namespace, link.change().mtu(mtu).link()));
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
