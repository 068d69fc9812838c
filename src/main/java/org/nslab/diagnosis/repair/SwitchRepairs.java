package org.nslab.diagnosis.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.OvsBridge;

/** Repairs of switches of Open vSwitch. */
public final class SwitchRepairs {

  private SwitchRepairs() {}

  /** Makes an interface a port. */
  public static Repair port(OvsBridge bridge, String device) {
    OvsBridge.Port port =
        new OvsBridge.Port(
            device,
            "system",
            OptionalInt.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return repair(
        bridge,
        "ovs-vsctl add-port " + bridge.name() + " " + device,
        now -> {
          List<OvsBridge.Port> ports = new ArrayList<>(now.ports());
          ports.add(port);
          return new OvsBridge(now.name(), ports, now.failMode(), now.flows());
        });
  }

  /** Puts a port into a VLAN; 0 for none. */
  public static Repair tag(OvsBridge bridge, OvsBridge.Port port, int tag) {
    OptionalInt changed = tag == 0 ? OptionalInt.empty() : OptionalInt.of(tag);
    OvsBridge.Port tagged =
        new OvsBridge.Port(
            port.name(),
            port.type(),
            changed,
            port.trunks(),
            port.vlanMode(),
            port.peer(),
            port.error());
    String command =
        tag == 0
            ? "ovs-vsctl clear port " + port.name() + " tag"
            : "ovs-vsctl set port " + port.name() + " tag=" + tag;
    return repair(
        bridge,
        command,
        now -> {
          List<OvsBridge.Port> ports = new ArrayList<>(now.ports());
          ports.replaceAll(each -> each.name().equals(port.name()) ? tagged : each);
          return new OvsBridge(now.name(), ports, now.failMode(), now.flows());
        });
  }

  /** Lets what a flow dropped pass as in a usual switch. */
  public static Repair normal(OvsBridge bridge, String flow) {
    String match = flow.substring(0, flow.indexOf("actions=")).strip();
    String text = (match.isEmpty() ? "" : match + ",") + "actions=normal";
    String changed = (match.isEmpty() ? "" : match + " ") + "actions=NORMAL";
    return repair(
        bridge,
        "ovs-ofctl --strict mod-flows " + bridge.name() + " " + text.replace(" ", ""),
        now -> {
          List<String> flows = new ArrayList<>(now.flows());
          flows.replaceAll(each -> each.equals(flow) ? changed : each);
          return new OvsBridge(now.name(), now.ports(), now.failMode(), flows);
        });
  }

  /** Lets what no flow is for pass as in a usual switch. */
  public static Repair otherwise(OvsBridge bridge) {
    return repair(
        bridge,
        "ovs-ofctl add-flow " + bridge.name() + " priority=0,actions=normal",
        now -> {
          List<String> flows = new ArrayList<>(now.flows());
          flows.add("priority=0 actions=NORMAL");
          return new OvsBridge(now.name(), now.ports(), now.failMode(), flows);
        });
  }

  private static Repair repair(OvsBridge bridge, String command, UnaryOperator<OvsBridge> change) {
    return new Repair(NamespaceId.HOST, command, state -> changed(state, bridge.name(), change));
  }

  private static NetworkState changed(
      NetworkState state, String name, UnaryOperator<OvsBridge> change) {
    List<OvsBridge> bridges = new ArrayList<>(state.ovsBridges());
    bridges.replaceAll(each -> each.name().equals(name) ? change.apply(each) : each);
    return state.withOvsBridges(bridges);
  }
}
