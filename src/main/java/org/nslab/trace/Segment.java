package org.nslab.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Payload;

/**
 * A frame's way over cables, switches and what else does not look at addresses of IP, with all the
 * copies that are made of it. Kernel: {@code dev_queue_xmit}, {@code __netif_receive_skb_core}.
 */
final class Segment {

  /** A frame takes at most this many turns; a loop of cables would copy it for ever. */
  static final int DEEPEST = 64;

  private final Walk walk;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final Set<LinkId> visited = new HashSet<>();
  private int depth;

  Segment(Walk walk) {
    this.walk = walk;
  }

  Walk walk() {
    return walk;
  }

  /** Who took it in, in order. */
  List<Arrival> arrivals() {
    return arrivals;
  }

  /** Where it, or a copy, came to an end. */
  List<Obstacle> obstacles() {
    return obstacles;
  }

  int depth() {
    return depth;
  }

  /** Goes on one turn further down. */
  void deeper(Runnable turn) {
    depth++;
    turn.run();
    depth--;
  }

  static Obstacle obstacle(Obstacle.Kind kind, Namespace namespace, Link link) {
    return new Obstacle(kind, namespace.id(), link.name(), Optional.empty(), Optional.empty());
  }

  void ends(Obstacle.Kind kind, Namespace namespace, Link link) {
    obstacles.add(obstacle(kind, namespace, link));
  }

  void ends(Obstacle.Kind kind, Namespace namespace, Link link, Link bridge) {
    obstacles.add(
        new Obstacle(
            kind, namespace.id(), link.name(), Optional.of(bridge.name()), Optional.empty()));
  }

  void ends(Namespace namespace, Link link, RuleHit hit) {
    obstacles.add(
        new Obstacle(
            Obstacle.Kind.FILTERED,
            namespace.id(),
            link.name(),
            Optional.empty(),
            Optional.of(hit)));
  }

  /** An interface sends a frame. */
  void transmit(Namespace namespace, Link link, Frame frame) {
    if (!link.isUp()) {
      ends(Obstacle.Kind.DOWN, namespace, link);
    } else if (depth++ < DEEPEST) {
      send(namespace, link, frame);
      depth--;
    }
  }

  private void send(Namespace namespace, Link link, Frame frame) {
    LinkDetail detail = link.detail();
    if (detail instanceof LinkDetail.Veth) {
      cable(namespace, link, frame);
    } else if (detail instanceof LinkDetail.Bridge) {
      BridgeWalk.send(this, namespace, link, frame);
    } else if (detail instanceof LinkDetail.Vlan vlan) {
      below(namespace, link, frame.tagged(vlan.id()));
    } else if (detail instanceof LinkDetail.Macvlan) {
      MacvlanWalk.send(this, namespace, link, frame);
    } else if (detail instanceof LinkDetail.Vxlan vxlan) {
      Overlay.send(this, namespace, link, vxlan, frame);
    } else if (detail instanceof LinkDetail.Dummy) {
      ends(Obstacle.Kind.SWALLOWED, namespace, link);
    } else if (!OvsWalk.send(this, namespace, link, frame)) {
      ends(Obstacle.Kind.OUT_OF_SIGHT, namespace, link);
    }
  }

  private void cable(Namespace namespace, Link link, Frame frame) {
    Topology.Seat other = walk.topology().linked(link);
    if (other == null) {
      ends(Obstacle.Kind.OUT_OF_SIGHT, namespace, link);
    } else if (!link.hasCarrier() || !other.link().isUp()) {
      ends(Obstacle.Kind.NO_CARRIER, namespace, link);
    } else if (isTooBig(other.link(), frame)) {
      ends(Obstacle.Kind.TOO_BIG, other.namespace(), other.link());
    } else {
      receive(other.namespace(), other.link(), frame);
    }
  }

  /** Kernel: {@code is_skb_forwardable}; a VLAN tag more is allowed. */
  static boolean isTooBig(Link link, Frame frame) {
    return frame.payload().length() > link.mtu() + 4;
  }

  @Nullable Namespace space(LinkId id) {
    return walk.topology().state().namespaces().find(id.namespace());
  }

  /** The interface that another stands on sends the frame. */
  void below(Namespace namespace, Link link, Frame frame) {
    Topology.Seat lower = walk.topology().linked(link);
    if (lower == null) {
      ends(Obstacle.Kind.OUT_OF_SIGHT, namespace, link);
    } else {
      transmit(lower.namespace(), lower.link(), frame);
    }
  }

  /** An interface hears a frame. */
  void receive(Namespace namespace, Link link, Frame frame) {
    if (!link.isUp()) {
      ends(Obstacle.Kind.DOWN, namespace, link);
      return;
    }
    if (frame.vlan() != 0 && toVlan(namespace, link, frame)) {
      return;
    }
    Link master =
        link.master().isPresent()
            ? namespace.links().byIndex().find(link.master().getAsInt())
            : null;
    if (master != null && master.detail() instanceof LinkDetail.Bridge) {
      if (visited.add(new LinkId(namespace.id(), link.index()))) { // else it went round in circles
        BridgeWalk.enter(this, namespace, master, link, frame);
      }
    } else if (!OvsWalk.receive(this, namespace, link, frame)
        && !MacvlanWalk.receive(this, namespace, link, frame)) {
      arrive(namespace, link, frame, null);
    }
  }

  /** Kernel: {@code vlan_do_receive}. */
  boolean toVlan(Namespace namespace, Link link, Frame frame) {
    for (LinkId id : walk.topology().above(namespace, link)) {
      Namespace there = space(id);
      Link upper = there == null ? null : there.links().byIndex().find(id.index());
      if (there != null
          && upper != null
          && upper.detail() instanceof LinkDetail.Vlan vlan
          && vlan.id() == frame.vlan()) {
        receive(there, upper, frame.tagged(0));
        return true;
      }
    }
    return false;
  }

  /** An interface takes a frame in, if it is for it. */
  void arrive(Namespace namespace, Link link, Frame frame, @Nullable Passing seen) {
    MacAddress mac = link.mac().orElse(MacAddress.ZERO);
    if (frame.vlan() != 0) {
      ends(Obstacle.Kind.VLAN_IN, namespace, link);
    } else if (isAskedInVain(namespace, frame)) {
      ends(Obstacle.Kind.NOT_HOLDER, namespace, link);
    } else if (frame.isFor(mac)) {
      arrivals.add(new Arrival(namespace, link, frame, seen));
    } else {
      ends(Obstacle.Kind.OTHER_MAC, namespace, link);
    }
  }

  /** Whether the frame asks for a MAC address, and certainly not for one that is here. */
  private boolean isAskedInVain(Namespace namespace, Frame frame) {
    return frame.payload() instanceof Payload.Resolution question
        && !question.answer()
        && !walk.topology().answerers(question.target()).contains(namespace.id());
  }
}
