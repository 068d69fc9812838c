package org.nslab.simulation.sockets;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Connection;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.traffic.Neighbours;
import org.nslab.simulation.traffic.Walks;
import org.nslab.trace.Disposition;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Stage;
import org.nslab.trace.Step;
import org.nslab.trace.Trace;
import org.nslab.trace.packet.IcmpError;

/**
 * What became of a TCP connection.
 *
 * @param outcome how it ended
 * @param here the address by which the one who accepted it knows itself
 * @param from the address that it sees at the other end
 */
record Attempt(Outcome outcome, String here, String from) {

  /** How it ended. */
  enum Outcome {
    ACCEPTED(""),
    REFUSED("Connection refused"),
    NO_NETWORK("Network is unreachable"),
    NO_HOST("No route to host"),
    SILENCE("Connection timed out");

    private final String text;

    Outcome(String text) {
      this.text = text;
    }

    /** As the C library says it. */
    String text() {
      return text;
    }
  }

  boolean isAccepted() {
    return outcome == Outcome.ACCEPTED;
  }

  /** Connects; time passes where somebody would wait. */
  static Attempt connect(Kernel kernel, String namespace, IpAddress to, int port, long patience) {
    Trace trace = new Walks(kernel).send(Flow.tcp(namespace, to, port));
    if (trace.hasArrived()) {
      return accepted(trace, to);
    }
    Outcome outcome = outcome(trace, namespace);
    if (outcome == Outcome.NO_HOST) {
      kernel.time().pass(Math.min(patience, Neighbours.RESOLUTION));
    } else if (outcome == Outcome.SILENCE) {
      kernel.time().pass(patience);
    }
    boolean late = outcome == Outcome.NO_HOST && patience < Neighbours.RESOLUTION;
    return new Attempt(late ? Outcome.SILENCE : outcome, "", "");
  }

  private static Attempt accepted(Trace trace, IpAddress to) {
    Optional<Step> end =
        trace.steps().stream()
            .filter(step -> step.leg() == Leg.REQUEST && step.stage() == Stage.DELIVERY)
            .findFirst();
    List<Connection> known =
        end.map(step -> trace.learned().connections().getOrDefault(step.namespace(), List.of()))
            .orElse(List.of());
    if (known.isEmpty()) {
      return new Attempt(Outcome.ACCEPTED, to.toString(), to.toString());
    }
    Connection.Flow reply = known.get(known.size() - 1).reply();
    return new Attempt(Outcome.ACCEPTED, reply.source().toString(), reply.destination().toString());
  }

  private static Outcome outcome(Trace trace, String namespace) {
    Disposition end = trace.disposition();
    boolean own = trace.loss().map(Loss::namespace).filter(namespace::equals).isPresent();
    if (end == Disposition.NO_ROUTE && own) {
      return Outcome.NO_NETWORK;
    }
    if (end == Disposition.NEIGHBOUR_UNRESOLVED && own) {
      return Outcome.NO_HOST;
    }
    return trace
        .error()
        .map(
            report ->
                report.error() == IcmpError.PORT_UNREACHABLE ? Outcome.REFUSED : Outcome.NO_HOST)
        .orElse(Outcome.SILENCE);
  }
}
