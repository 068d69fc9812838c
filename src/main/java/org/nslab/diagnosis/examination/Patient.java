package org.nslab.diagnosis.examination;

import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.diagnosis.cause.Evidence;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Trace;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/**
 * What is examined.
 *
 * @param state the network
 * @param trace a trace through it that did not arrive
 * @param loss how that ended
 */
public record Patient(NetworkState state, Trace trace, Loss loss) {

  /** The namespace in which it ended. */
  Namespace space() {
    return state.namespace(loss.namespace()).orElseThrow();
  }

  /** What was sent. */
  Flow flow() {
    return trace.flow();
  }

  /** The address that the sender has sent it from. */
  Optional<IpAddress> source() {
    Namespace sender = state.namespace(flow().from()).orElseThrow();
    RouteQuery query = RouteQuery.of(null, flow().to(), RouteQuery.LOCAL);
    RouteAnswer answer = RouteLookup.lookup(sender, query);
    return flow()
        .source()
        .or(() -> Optional.ofNullable(SourceAddress.of(sender, answer, flow().to())));
  }

  /** Whether the packet ended in a namespace that has not sent it. */
  boolean isPassing() {
    return loss.leg() == Leg.REQUEST && !loss.namespace().equals(flow().from());
  }

  /** The namespace that answers. */
  Namespace answerer() {
    return trace.steps().stream()
        .filter(step -> step.leg() == Leg.REPLY)
        .findFirst()
        .flatMap(step -> state.namespace(step.namespace()))
        .orElseThrow();
  }

  /** Begins a finding about a namespace. */
  Draft about(String id, String namespace) {
    return new Draft(id, namespace);
  }

  /** Begins a finding about an interface that its addresses show. */
  Draft aboutAddresses(String id, Namespace about, Link link) {
    return about(id, about.id())
        .device(link.name())
        .shown(Lines.showAddresses(about.id(), link.name()), Lines.addresses(state(), about, link));
  }

  /** A finding in the making. */
  static final class Draft {
    private final String id;
    private final String namespace;
    private Optional<String> device = Optional.empty();
    private Evidence evidence = new Evidence("", "");
    private String meaning = "";
    private String question = "";
    private Optional<String> assumption = Optional.empty();

    private Draft(String id, String namespace) {
      this.id = id;
      this.namespace = namespace;
    }

    Draft device(String name) {
      device = Optional.of(name);
      return this;
    }

    Draft shown(String command, String line) {
      evidence = new Evidence(command, line);
      return this;
    }

    Draft means(String sentence) {
      meaning = sentence;
      return this;
    }

    Draft asks(String sentence) {
      question = sentence;
      return this;
    }

    Draft assuming(String sentence) {
      assumption = Optional.of(sentence);
      return this;
    }

    Finding mended(Repair... repairs) {
      return mended(List.of(repairs));
    }

    Finding mended(List<Repair> repairs) {
      List<String> fix = repairs.stream().map(Repair::command).toList();
      return new Finding(
          new Cause(id, namespace, device, evidence, meaning, question, assumption, fix), repairs);
    }
  }
}
