package org.nslab.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.OvsBridge;
import org.nslab.trace.packet.Frame;

/**
 * A frame in a switch of Open vSwitch, as far as it does what it does without flows of one's own:
 * it learns, keeps VLANs apart by tags, and passes on by patches. A switch floods here, as what it
 * has learnt is not known; who does not have the MAC address drops its copy. Of flows it counts
 * whether they drop.
 */
final class OvsWalk {

  private OvsWalk() {}

  /** Whether the interface that sends belongs to a switch itself. */
  static boolean send(Segment segment, Namespace namespace, Link link, Frame frame) {
    return receive(segment, namespace, link, frame);
  }

  /** Whether the interface that hears the frame is a port of a switch. */
  static boolean receive(Segment segment, Namespace namespace, Link link, Frame frame) {
    if (!namespace.id().equals(NamespaceId.HOST)) {
      return false;
    }
    for (OvsBridge bridge : segment.walk().topology().state().ovsBridges()) {
      OvsBridge.Port port = port(bridge, link.name());
      if (port != null) {
        enter(segment, namespace, bridge, port, frame);
        return true;
      }
    }
    return false;
  }

  private static OvsBridge.@Nullable Port port(OvsBridge bridge, String name) {
    for (OvsBridge.Port port : bridge.ports()) {
      if (port.name().equals(name)) {
        return port;
      }
    }
    return null;
  }

  private static void enter(
      Segment segment, Namespace host, OvsBridge bridge, OvsBridge.Port from, Frame frame) {
    Optional<Link> link = host.link(from.name());
    if (drops(bridge, frame)) {
      link.ifPresent(port -> segment.ends(Obstacle.Kind.FLOW, host, port));
      return;
    }
    boolean refused = frame.vlan() != 0 && from.tag().isPresent();
    boolean untrunked =
        frame.vlan() != 0 && !from.trunks().isEmpty() && !from.trunks().contains(frame.vlan());
    if (refused || untrunked) {
      link.ifPresent(port -> segment.ends(Obstacle.Kind.VLAN_IN, host, port));
      return;
    }
    int vlan = frame.vlan() != 0 ? frame.vlan() : from.tag().orElse(0);
    for (OvsBridge.Port port : bridge.ports()) {
      if (!port.equals(from)) {
        leave(segment, host, bridge, port, frame, vlan);
      }
    }
  }

  /** {@code man 8 ovs-ofctl}: what no flow matches is dropped; without any, the mode decides. */
  private static boolean drops(OvsBridge bridge, Frame frame) {
    return bridge.flows().isEmpty()
        ? bridge.failMode().filter("secure"::equals).isPresent()
        : OvsFlow.of(bridge, frame).map(OvsFlow::drops).orElse(true);
  }

  private static void leave(
      Segment segment,
      Namespace host,
      OvsBridge bridge,
      OvsBridge.Port port,
      Frame frame,
      int vlan) {
    boolean access = port.tag().isPresent();
    boolean member =
        access
            ? port.tag().getAsInt() == vlan
            : port.trunks().isEmpty() || port.trunks().contains(vlan);
    Frame leaving = frame.tagged(access ? 0 : vlan);
    Optional<Link> link = host.link(port.name());
    if (!member) {
      link.ifPresent(device -> segment.ends(Obstacle.Kind.VLAN_OUT, host, device));
    } else if (port.peer().isPresent()) {
      patch(segment, host, port.peer().get(), leaving);
    } else if (link.isEmpty()) {
      return;
    } else if (port.name().equals(bridge.name()) || port.type().equals("internal")) {
      if (link.get().isUp()) {
        segment.arrive(host, link.get(), leaving, null);
      }
    } else {
      segment.transmit(host, link.get(), leaving);
    }
  }

  private static void patch(Segment segment, Namespace host, String peer, Frame frame) {
    for (OvsBridge bridge : segment.walk().topology().state().ovsBridges()) {
      OvsBridge.Port port = port(bridge, peer);
      if (port != null && segment.depth() < Segment.DEEPEST) {
        segment.deeper(() -> enter(segment, host, bridge, port, frame));
      }
    }
  }
}
