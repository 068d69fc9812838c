package org.nslab.trace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Socket;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Hook;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;

/** The last stage: a host takes a packet in. Kernel: {@code ip_local_deliver}. */
final class Receiver {

  private static final SysctlKey IGNORE_6 = new SysctlKey("net/ipv6/icmp/echo_ignore_all");

  private Receiver() {}

  static @Nullable Delivery receive(Walk walk, Passing passing, Link in) {
    Namespace namespace = passing.namespace();
    Ruling end = walk.firewall(namespace).pass(passing, Hook.INPUT);
    if (end != null) {
      return Filter.end(walk, passing, in, Stage.INPUT, end);
    }
    Packet packet = passing.packet();
    if (packet.icmp().isEchoRequest() && ignoresEcho(namespace, packet)) {
      Loss loss = walk.lose(Disposition.ECHO_IGNORED, namespace, in, packet);
      return walk.lost(loss, Stage.DELIVERY, Fact.of("echo requests are ignored"));
    }
    if (isForSocket(walk, packet) && !isTaken(namespace, packet)) {
      walk.tell(namespace, packet, IcmpError.PORT_UNREACHABLE, 0);
      Loss loss = walk.lose(Disposition.PORT_CLOSED, namespace, in, packet);
      return walk.lost(
          loss, Stage.DELIVERY, Fact.of("nobody listens on port %s", packet.destinationPort()));
    }
    if (walk.leg() == Leg.REQUEST) {
      walk.note(namespace, in, Stage.DELIVERY, Fact.of("delivered"));
    }
    return new Delivery(namespace, in, packet);
  }

  private static boolean ignoresEcho(Namespace namespace, Packet packet) {
    return packet.family() == Family.INET
        ? namespace.sysctls().echoIgnored()
        : namespace.sysctls().number(IGNORE_6, 0) != 0;
  }

  /** Whether somebody must listen for it; what an overlay carries, the kernel takes itself. */
  private static boolean isForSocket(Walk walk, Packet packet) {
    return walk.leg() == Leg.REQUEST && walk.depth() == 0 && packet.protocol().hasPorts();
  }

  private static boolean isTaken(Namespace namespace, Packet packet) {
    Protocol protocol = packet.protocol();
    String name = protocol.name().toLowerCase(Locale.ROOT);
    for (Socket socket : namespace.sockets()) {
      if (socket.accepts(name, packet.destination(), packet.destinationPort())) {
        return true;
      }
    }
    return false;
  }
}
