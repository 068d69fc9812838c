package org.nslab.diagnosis;

import org.nslab.network.RouteType;
import org.nslab.trace.Disposition;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Trace;
import org.nslab.trace.packet.Protocol;

/** What ping prints. iputils 20221126. */
final class Symptom {

  private Symptom() {}

  static String of(Trace trace) {
    if (trace.loss().isEmpty()) {
      return "an answer comes back";
    }
    Loss loss = trace.loss().get();
    boolean own = loss.leg() == Leg.REQUEST && loss.namespace().equals(trace.flow().from());
    if (own && loss.disposition() == Disposition.NO_ROUTE) {
      return "connect: Network is unreachable";
    }
    if (own && loss.disposition() == Disposition.ROUTE_REJECTS) {
      return rejected(loss);
    }
    if (own && loss.disposition() == Disposition.NO_SOURCE) {
      return "bind: Cannot assign requested address";
    }
    if (trace.flow().protocol() == Protocol.TCP && loss.disposition() == Disposition.PORT_CLOSED) {
      return "Connection refused";
    }
    return trace
        .error()
        .map(error -> "From " + error.from() + " icmp_seq=1 " + error)
        .orElse(trace.flow().protocol().hasPorts() ? "no answer" : "no answer, 100% packet loss");
  }

  private static String rejected(Loss loss) {
    RouteType type = loss.route().map(org.nslab.network.Route::type).orElse(RouteType.UNREACHABLE);
    return switch (type) {
      case BLACKHOLE -> "connect: Invalid argument";
      case PROHIBIT -> "connect: Permission denied";
      default -> "connect: No route to host";
    };
  }
}
