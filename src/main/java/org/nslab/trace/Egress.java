package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.netfilter.Hook;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.Frame;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Payload;
import org.nslab.trace.routing.RouteAnswer;

/** The way out of a namespace. Kernel: {@code ip_output}, {@code ip_finish_output2}. */
final class Egress {

  private Egress() {}

  static @Nullable Delivery send(Walk walk, Passing passing, RouteAnswer answer, boolean own) {
    Namespace namespace = passing.namespace();
    Link out = Sender.link(namespace, answer);
    if (out == null) {
      return Sender.noRoute(walk, namespace, passing.packet(), answer);
    }
    Ruling end = walk.firewall(namespace).pass(passing, Hook.POSTROUTING);
    if (end != null) {
      return Filter.end(walk, passing, out, Stage.POSTROUTING, end);
    }
    if (!out.isUp()) {
      Loss loss = walk.lose(Disposition.INTERFACE_DOWN, namespace, out, passing.packet());
      return walk.lost(loss, Stage.TRANSMISSION, Fact.of("%s is down", out.name()));
    }
    int mtu = mtu(out, answer);
    if (passing.packet().length() > mtu && mustStayWhole(passing.packet(), own)) {
      return tooBig(walk, passing, out, mtu);
    }
    passing.packet(passing.packet().cut(mtu));
    if (out.detail() instanceof LinkDetail.Loopback) {
      return Ingress.loop(walk, passing, out);
    }
    return transmit(walk, passing, out, answer);
  }

  private static int mtu(Link out, RouteAnswer answer) {
    int link = out.mtu();
    return answer.route() == null ? link : Math.min(link, answer.route().mtu().orElse(link));
  }

  /** RFC 8200 section 5: routers do not cut up IPv6 packets. */
  private static boolean mustStayWhole(Packet packet, boolean own) {
    return packet.dontFragment() || (packet.family() == Family.INET6 && !own);
  }

  static @Nullable Delivery tooBig(Walk walk, Passing passing, Link out, int mtu) {
    walk.tell(passing.namespace(), passing.packet(), IcmpError.TOO_BIG, mtu);
    Loss loss = walk.lose(Disposition.TOO_BIG, passing.namespace(), out, passing.packet());
    return walk.lost(
        loss,
        Stage.TRANSMISSION,
        Fact.of("%s bytes, and %s takes %s", passing.packet().length(), out.name(), mtu));
  }

  private static @Nullable Delivery transmit(
      Walk walk, Passing passing, Link out, RouteAnswer answer) {
    Namespace namespace = passing.namespace();
    IpAddress nextHop = answer.nextHop(passing.packet().destination());
    Resolution found =
        answer.isBroadcast()
            ? Resolution.of(MacAddress.BROADCAST)
            : Resolver.resolve(walk, passing, out, nextHop);
    MacAddress mac = found.mac();
    if (mac == null) {
      return unresolved(walk, passing, out, answer, nextHop, found);
    }
    walk.note(namespace, out, Stage.NEIGHBOUR, Fact.of("%s is at %s", nextHop, mac));
    MacAddress own = out.mac().orElse(MacAddress.ZERO);
    Segment segment = new Segment(walk);
    segment.transmit(namespace, out, new Frame(own, mac, 0, new Payload.Ip(passing.packet())));
    if (segment.arrivals().isEmpty()) {
      Loss loss =
          walk.lose(Disposition.FRAME_LOST, namespace, out, passing.packet())
              .by(answer.taken(), answer.chosen())
              .at(nextHop, segment.obstacles());
      return walk.lost(loss, Stage.TRANSMISSION, words(segment.obstacles()));
    }
    walk.note(namespace, out, Stage.TRANSMISSION, Fact.of("sent"));
    return first(walk, new ArrayList<>(segment.arrivals()));
  }

  /** Where several interfaces have the same MAC address, each takes the frame in. */
  private static @Nullable Delivery first(Walk walk, List<Arrival> arrivals) {
    int mark = walk.mark();
    Delivery there = null;
    for (int i = 0; i < arrivals.size() && there == null; i++) {
      if (i > 0) {
        walk.rewind(mark);
      }
      there = Ingress.receive(walk, arrivals.get(i));
    }
    return there;
  }

  private static @Nullable Delivery unresolved(
      Walk walk,
      Passing passing,
      Link out,
      RouteAnswer answer,
      IpAddress nextHop,
      Resolution found) {
    walk.memory().failed(passing.namespace(), out.index(), nextHop);
    walk.tell(passing.namespace(), passing.packet(), IcmpError.HOST_UNREACHABLE, 0);
    Loss loss =
        walk.lose(Disposition.NEIGHBOUR_UNRESOLVED, passing.namespace(), out, passing.packet())
            .by(answer.taken(), answer.chosen())
            .at(nextHop, found.obstacles());
    return walk.lost(
        loss,
        Stage.NEIGHBOUR,
        Fact.of("nobody answers for %s: %s", nextHop, words(found.obstacles())));
  }

  private static Fact words(List<Obstacle> obstacles) {
    return obstacles.isEmpty()
        ? Fact.of("there is nobody")
        : obstacles.size() == 1
            ? Fact.of("%s", obstacles.get(0))
            : Fact.of("%s; %s more", obstacles.get(0), obstacles.size() - 1);
  }
}
