package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.PortVlan;

/** Repairs of bridge ports. */
public final class PortRepairs {

  private PortRepairs() {}

  /** Lets a bridge port exchange frames with isolated ones. */
  public static Repair notIsolated(String namespace, String device) {
    return port(
        namespace,
        device,
        Commands.bridge(namespace, "link set dev " + device + " isolated off"),
        PortRepairs::joined);
  }

  private static BridgePort joined(BridgePort port) {
    return new BridgePort(
        port.state(),
        false,
        port.hairpin(),
        port.learning(),
        port.flood(),
        port.mcastFlood(),
        port.neighSuppress(),
        port.vlans());
  }

  /** Lets a bridge port forward. */
  public static Repair forwarding(String namespace, String device) {
    return port(
        namespace,
        device,
        Commands.bridge(namespace, "link set dev " + device + " state 3"),
        port -> port.withState(BridgePort.State.FORWARDING));
  }

  /**
   * Waits until the spanning tree lets a port forward; IEEE 802.1D, 8.4: it listens for a forward
   * delay, and learns for another.
   *
   * @param seconds for both
   */
  public static Repair waited(String namespace, String device, long seconds) {
    return port(
        namespace, device, "sleep " + seconds, port -> port.withState(BridgePort.State.FORWARDING));
  }

  private static Repair port(
      String namespace, String device, String command, UnaryOperator<BridgePort> change) {
    return Repair.of(
        namespace,
        device,
        command,
        (state, link) -> {
          BridgePort after = change.apply(link.port().orElse(BridgePort.DEFAULT));
          return LinkRepairs.with(state, namespace, link.change().port(Optional.of(after)).link());
        });
  }

  /** Makes a port, or the bridge's own interface, a member of a VLAN for untagged frames. */
  public static Repair vlan(String namespace, Link port, int vlan) {
    String self = port.detail() instanceof LinkDetail.Bridge ? " self" : "";
    String text = "vlan add dev " + port.name() + " vid " + vlan + " pvid untagged" + self;
    return Repair.of(
        namespace,
        port.name(),
        Commands.bridge(namespace, text),
        (state, link) -> LinkRepairs.with(state, namespace, member(link, vlan)));
  }

  private static Link member(Link link, int vlan) {
    if (link.detail() instanceof LinkDetail.Bridge bridge) {
      return link.change().detail(bridge.withVlans(with(bridge.vlans(), vlan))).link();
    }
    BridgePort port = link.port().orElse(BridgePort.DEFAULT);
    return link.change().port(Optional.of(port.withVlans(with(port.vlans(), vlan)))).link();
  }

  /** A port has one VLAN for untagged frames that come in. */
  private static List<PortVlan> with(List<PortVlan> before, int vlan) {
    List<PortVlan> after = new ArrayList<>();
    for (PortVlan member : before) {
      if (member.id() != vlan) {
        after.add(new PortVlan(member.id(), false, member.untagged()));
      }
    }
    after.add(new PortVlan(vlan, true, true));
    after.sort(null);
    return after;
  }
}
