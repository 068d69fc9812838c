package org.nslab.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.PortVlan;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.Topology.FdbKey;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.packet.Frame;

/**
 * A frame in a bridge. Kernel: {@code br_handle_frame}, {@code br_handle_frame_finish}, {@code
 * br_dev_xmit}.
 */
final class BridgeWalk {

  private final Segment segment;
  private final Namespace namespace;
  private final Link bridge;
  private final LinkDetail.Bridge detail;
  private final @Nullable Link from;

  private BridgeWalk(Segment segment, Namespace namespace, Link bridge, @Nullable Link from) {
    this.segment = segment;
    this.namespace = namespace;
    this.bridge = bridge;
    this.from = from;
    detail = (LinkDetail.Bridge) bridge.detail();
  }

  /** The host itself sends, by the bridge's own interface. */
  static void send(Segment segment, Namespace namespace, Link bridge, Frame frame) {
    BridgeWalk walk = new BridgeWalk(segment, namespace, bridge, null);
    int vlan = walk.vlan(frame, walk.detail.vlans());
    if (vlan < 0) {
      segment.ends(Obstacle.Kind.VLAN_IN, namespace, bridge, bridge);
      return;
    }
    Integer port = walk.known(frame.destination(), vlan);
    if (port == null || frame.destination().isGroup()) {
      walk.flood(frame, vlan, null);
    } else {
      walk.direct(port, frame, vlan, null);
    }
  }

  /** A port has heard a frame. */
  static void enter(Segment segment, Namespace namespace, Link bridge, Link port, Frame frame) {
    if (!bridge.isUp()) {
      segment.ends(Obstacle.Kind.BRIDGE_DOWN, namespace, port, bridge);
      return;
    }
    new BridgeWalk(segment, namespace, bridge, port).enter(port, frame);
  }

  private void enter(Link port, Frame frame) {
    BridgePort settings = port.port().orElse(BridgePort.DEFAULT);
    if (settings.state() != BridgePort.State.FORWARDING) {
      segment.ends(Obstacle.Kind.PORT_BLOCKED, namespace, port, bridge);
      return;
    }
    int vlan = vlan(frame, settings.vlans());
    if (vlan < 0) {
      segment.ends(Obstacle.Kind.VLAN_IN, namespace, port, bridge);
      return;
    }
    BridgeFilter filter = new BridgeFilter(segment, namespace, bridge);
    BridgeFilter.Result seen = filter.enter(port, frame);
    if (seen.isEnd()) {
      return;
    }
    if (settings.learning() && !isOwn(frame.source())) {
      segment.walk().memory().learn(namespace, key(frame.source(), vlan), port);
    }
    go(port, seen.frame(), vlan, seen.passing());
  }

  private void go(Link port, Frame frame, int vlan, @Nullable Passing seen) {
    MacAddress to = frame.destination();
    if (to.isGroup()) {
      up(port, frame, vlan, seen);
      flood(frame, vlan, seen);
    } else if (isOwn(to)) {
      up(port, frame, vlan, seen);
    } else {
      Integer known = known(to, vlan);
      if (known == null) {
        flood(frame, vlan, seen);
      } else {
        direct(known, frame, vlan, seen);
      }
    }
  }

  private boolean isOwn(MacAddress mac) {
    return segment.walk().topology().ownMacs(namespace, bridge).contains(mac);
  }

  private FdbKey key(MacAddress mac, int vlan) {
    return new FdbKey(bridge.index(), mac, vlan);
  }

  private @Nullable Integer known(MacAddress to, int vlan) {
    return to.isGroup() ? null : segment.walk().memory().port(namespace, key(to, vlan));
  }

  /** The VLAN that a frame belongs to, 0 without filtering; -1 if it is not let in. */
  private int vlan(Frame frame, List<PortVlan> vlans) {
    if (!detail.vlanFiltering()) {
      return 0;
    }
    for (PortVlan member : vlans) {
      boolean meant = frame.vlan() == 0 ? member.pvid() : member.id() == frame.vlan();
      if (meant) {
        return member.id();
      }
    }
    return -1;
  }

  /** The frame as it leaves by a member of its VLAN; null if that is none. */
  private @Nullable Frame leaving(Frame frame, int vlan, List<PortVlan> vlans) {
    if (!detail.vlanFiltering()) {
      return frame;
    }
    for (PortVlan member : vlans) {
      if (member.id() == vlan) {
        return frame.tagged(member.untagged() ? 0 : vlan);
      }
    }
    return null;
  }

  /** The host itself hears it, by the bridge's own interface. */
  private void up(Link port, Frame frame, int vlan, @Nullable Passing seen) {
    Frame heard = leaving(frame, vlan, detail.vlans());
    if (heard == null) {
      segment.ends(Obstacle.Kind.VLAN_OUT, namespace, bridge, bridge);
      return;
    }
    boolean byPort = port.mac().filter(frame.destination()::equals).isPresent();
    MacAddress own = bridge.mac().orElse(frame.destination());
    Frame turned = byPort ? new Frame(heard.source(), own, heard.vlan(), heard.payload()) : heard;
    if (turned.vlan() != 0 && segment.toVlan(namespace, bridge, turned)) {
      return;
    }
    if (!MacvlanWalk.receive(segment, namespace, bridge, turned)) {
      segment.arrive(namespace, bridge, turned, seen);
    }
  }

  private void flood(Frame frame, int vlan, @Nullable Passing seen) {
    for (Link port : segment.walk().topology().ports(namespace, bridge)) {
      if (!isOrigin(port) || isHairpin(port)) {
        boolean unknown = !frame.destination().isGroup();
        if (unknown && !port.port().orElse(BridgePort.DEFAULT).flood()) {
          segment.ends(Obstacle.Kind.NO_FLOOD, namespace, port, bridge);
        } else {
          leave(port, frame, vlan, seen);
        }
      }
    }
  }

  /** Whether the frame came in there. */
  private boolean isOrigin(Link port) {
    return from != null && port.index() == from.index();
  }

  private static boolean isHairpin(Link port) {
    return port.port().orElse(BridgePort.DEFAULT).hairpin();
  }

  private void direct(int known, Frame frame, int vlan, @Nullable Passing seen) {
    Link port = namespace.links().byIndex().find(known);
    if (port == null || port.master().orElse(0) != bridge.index()) {
      flood(frame, vlan, seen);
    } else if (isOrigin(port) && !isHairpin(port)) {
      segment.ends(Obstacle.Kind.PORT_SAME, namespace, port, bridge);
    } else {
      leave(port, frame, vlan, seen);
    }
  }

  /** Kernel: {@code should_deliver}, {@code __br_forward}. */
  private void leave(Link port, Frame frame, int vlan, @Nullable Passing seen) {
    BridgePort settings = port.port().orElse(BridgePort.DEFAULT);
    Frame leaving = leaving(frame, vlan, settings.vlans());
    Obstacle.Kind kept = kept(port, settings);
    if (kept != null) {
      segment.ends(kept, namespace, port, bridge);
    } else if (leaving == null) {
      segment.ends(Obstacle.Kind.VLAN_OUT, namespace, port, bridge);
    } else if (Segment.isTooBig(port, frame)) {
      segment.ends(Obstacle.Kind.TOO_BIG, namespace, port, bridge);
    } else {
      BridgeFilter filter = new BridgeFilter(segment, namespace, bridge);
      BridgeFilter.Result result = filter.leave(from, port, leaving, seen);
      if (!result.isEnd()) {
        segment.transmit(namespace, port, result.frame());
      }
    }
  }

  private Obstacle.@Nullable Kind kept(Link port, BridgePort settings) {
    if (!port.isUp()) {
      return Obstacle.Kind.DOWN;
    }
    if (!port.hasCarrier()) {
      return Obstacle.Kind.NO_CARRIER;
    }
    if (settings.state() != BridgePort.State.FORWARDING) {
      return Obstacle.Kind.PORT_BLOCKED;
    }
    boolean isolated =
        from != null && settings.isolated() && from.port().map(BridgePort::isolated).orElse(false);
    return isolated ? Obstacle.Kind.PORT_ISOLATED : null;
  }
}
