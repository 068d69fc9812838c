package org.nslab.trace;

import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Hook;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.routing.RouteAnswer;

/** A router sends a packet on. Kernel: {@code ip_forward}. */
final class Forwarder {

  private Forwarder() {}

  static @Nullable Delivery forward(Walk walk, Passing passing, Link in, RouteAnswer answer) {
    Namespace namespace = passing.namespace();
    Packet packet = passing.packet();
    if (packet.ttl() <= 1) {
      walk.tell(namespace, packet, IcmpError.TIME_EXCEEDED, 0);
      Loss loss = walk.lose(Disposition.TTL_EXCEEDED, namespace, in, packet);
      return walk.lost(loss, Stage.FORWARDING, Fact.of("the time to live ran out"));
    }
    Link out = Sender.link(namespace, answer);
    if (out == null) {
      return Sender.noRoute(walk, namespace, packet, answer);
    }
    if (packet.dontFragment() && packet.length() > out.mtu()) {
      return Egress.tooBig(walk, passing, out, out.mtu());
    }
    passing.packet(packet.aged());
    passing.leaves(out.name(), out.index(), answer.nextHop(packet.destination()));
    Ruling end = walk.firewall(namespace).pass(passing, Hook.FORWARD);
    if (end != null) {
      return Filter.end(walk, passing, out, Stage.FORWARD, end);
    }
    walk.note(namespace, out, Stage.FORWARDING, Sender.found(namespace, answer));
    return Egress.send(walk, passing, answer, false);
  }
}
