package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.Topology.FdbKey;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.Icmp;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/**
 * A frame in a VXLAN: it is carried in a UDP packet to the other end. Remotes that are groups are
 * left out. Kernel: {@code vxlan_xmit}, {@code vxlan_rcv}.
 */
final class Overlay {

  /** RFC 7348: outer IP and UDP header, VXLAN header, inner Ethernet header. */
  private static final int OVERHEAD = 50;

  /** Overlays over overlays end somewhere. */
  private static final int DEEPEST = 4;

  private static final int SOURCE_PORT = 49152;
  private static final int TTL = 64;

  private Overlay() {}

  static void send(
      Segment segment, Namespace namespace, Link link, LinkDetail.Vxlan vxlan, Frame frame) {
    List<IpAddress> remotes = remotes(segment, namespace, link, vxlan, frame.destination());
    if (remotes.isEmpty() || segment.walk().depth() >= DEEPEST) {
      segment.ends(Obstacle.Kind.NO_REMOTE, namespace, link);
      return;
    }
    for (IpAddress remote : remotes) {
      carry(segment, namespace, link, vxlan, frame, remote);
    }
  }

  private static List<IpAddress> remotes(
      Segment segment, Namespace namespace, Link link, LinkDetail.Vxlan vxlan, MacAddress to) {
    IpAddress heard = segment.walk().memory().remote(namespace, new FdbKey(link.index(), to, 0));
    if (heard != null) {
      return List.of(heard);
    }
    List<IpAddress> exact = entered(namespace, link, to);
    if (!exact.isEmpty() && !to.isGroup()) {
      return exact;
    }
    List<IpAddress> all = new ArrayList<>(entered(namespace, link, MacAddress.ZERO));
    vxlan.remote().filter(remote -> !all.contains(remote)).ifPresent(all::add);
    all.removeIf(IpAddress::isMulticast);
    return all;
  }

  private static List<IpAddress> entered(Namespace namespace, Link link, MacAddress mac) {
    List<IpAddress> found = new ArrayList<>();
    for (FdbEntry entry : namespace.fdb().values()) {
      FdbEntry.Key key = entry.key();
      if (key.self() && key.device() == link.index() && key.mac().equals(mac)) {
        entry.remote().ifPresent(found::add);
      }
    }
    return found;
  }

  private static void carry(
      Segment segment,
      Namespace namespace,
      Link link,
      LinkDetail.Vxlan vxlan,
      Frame frame,
      IpAddress remote) {
    IpAddress local = vxlan.local().orElse(source(namespace, remote));
    if (local == null) {
      segment.ends(Obstacle.Kind.UNDERLAY, namespace, link);
      return;
    }
    int length = frame.payload().length() + OVERHEAD;
    Packet carrier =
        new Packet(
            local,
            remote,
            Protocol.UDP,
            SOURCE_PORT,
            vxlan.port(),
            Icmp.NONE,
            0,
            TTL,
            length,
            false,
            null);
    Delivery there = segment.walk().below(namespace, carrier);
    if (there == null) {
      segment.ends(Obstacle.Kind.UNDERLAY, namespace, link);
      return;
    }
    open(segment, namespace, link, vxlan, frame, there);
  }

  private static @Nullable IpAddress source(Namespace namespace, IpAddress remote) {
    RouteQuery query = RouteQuery.of(null, remote, RouteQuery.LOCAL);
    RouteAnswer answer = RouteLookup.lookup(namespace, query);
    return SourceAddress.of(namespace, answer, remote);
  }

  private static void open(
      Segment segment,
      Namespace namespace,
      Link link,
      LinkDetail.Vxlan vxlan,
      Frame frame,
      Delivery there) {
    for (Link end : there.namespace().links().all()) {
      if (end.isUp()
          && end.detail() instanceof LinkDetail.Vxlan other
          && other.id() == vxlan.id()
          && other.port() == vxlan.port()) {
        if (other.learning()) {
          FdbKey key = new FdbKey(end.index(), frame.source(), 0);
          segment.walk().memory().learn(there.namespace(), key, there.packet().source());
        }
        segment.receive(there.namespace(), end, frame);
        return;
      }
    }
    segment.ends(Obstacle.Kind.NO_REMOTE, namespace, link);
  }
}
