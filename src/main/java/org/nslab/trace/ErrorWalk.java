package org.nslab.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/** The error that tells a sender of the end of its packet. Kernel: {@code __icmp_send}. */
final class ErrorWalk {

  private ErrorWalk() {}

  static Optional<ErrorReport> report(Walk walk, Optional<Loss> loss) {
    return loss.isEmpty() ? Optional.empty() : Optional.ofNullable(walk.walkError());
  }

  static @Nullable Delivery send(Walk walk, Namespace at, Packet packet, IcmpError error) {
    IpAddress to = packet.source();
    RouteQuery own = RouteQuery.of(null, packet.destination(), RouteQuery.LOCAL);
    RouteAnswer here = RouteLookup.lookup(at, own);
    IpAddress from = packet.destination();
    if (!here.isLocal()) {
      RouteAnswer back = RouteLookup.lookup(at, RouteQuery.of(null, to, RouteQuery.LOCAL));
      from = SourceAddress.of(at, back, to);
    }
    return from == null ? null : Sender.answer(walk, at, packet.error(error, from));
  }
}
