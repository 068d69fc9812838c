package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.trace.netfilter.Firewall;
import org.nslab.trace.netfilter.Passing;
import org.nslab.trace.netfilter.Ruling;
import org.nslab.trace.netfilter.Witness;
import org.nslab.trace.packet.IcmpError;
import org.nslab.trace.packet.Packet;

/** One trace in the making: what has happened so far, and what is known because of it. */
final class Walk implements Witness {

  private final Topology topology;
  private final Flow flow;
  private final Memory memory;
  private final List<Step> steps = new ArrayList<>(24);
  private final List<Learned.Hit> hits = new ArrayList<>();
  private Leg leg = Leg.REQUEST;
  private @Nullable Loss loss;
  private boolean certain = true;
  private int depth;
  private @Nullable Packet refused;
  private @Nullable Namespace refusedAt;
  private @Nullable IcmpError error;
  private int errorMtu;

  Walk(Topology topology, Flow flow) {
    this.topology = topology;
    this.flow = flow;
    memory = new Memory(topology);
  }

  Topology topology() {
    return topology;
  }

  Memory memory() {
    return memory;
  }

  Leg leg() {
    return leg;
  }

  /** How many packets carry this one, as an overlay does. */
  int depth() {
    return depth;
  }

  /** Walks to the end. */
  Trace trace() {
    Namespace from = topology.state().namespace(flow.from()).orElseThrow();
    Delivery there = Sender.send(this, from, flow);
    if (there != null) {
      leg = Leg.REPLY;
      Delivery back = Sender.answer(this, there, flow.length());
      if (back != null) {
        end(back);
      }
    }
    Optional<Loss> lost = Optional.ofNullable(loss);
    Optional<ErrorReport> report = ErrorWalk.report(this, lost);
    return new Trace(flow, steps, lost, report, memory.learned(hits), certain);
  }

  private void end(Delivery back) {
    if (back.namespace().id().equals(flow.from()) && isExpected(back.packet())) {
      note(back.namespace(), null, Stage.DELIVERY, Fact.of("the answer is here"));
    } else {
      lose(Disposition.ANSWER_ASTRAY, back.namespace(), null, back.packet());
    }
  }

  /** TCP and UDP take answers only from whom they asked; ping takes any with its id. */
  private boolean isExpected(Packet answer) {
    return !flow.protocol().hasPorts() || answer.source().equals(flow.to());
  }

  /** Notes a step that the packet has passed. */
  void note(Namespace namespace, @Nullable Link link, Stage stage, Fact fact) {
    steps.add(
        new Step(
            leg,
            namespace.id(),
            link == null ? Optional.empty() : Optional.of(link.name()),
            stage,
            Optional.empty(),
            fact));
  }

  /** The packet ends here. */
  Loss lose(Disposition disposition, Namespace namespace, @Nullable Link link, Packet packet) {
    Loss end =
        new Loss(
            disposition,
            leg,
            namespace.id(),
            link == null ? Optional.empty() : Optional.of(link.name()),
            packet,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    loss = end;
    return end;
  }

  /** Says more of the end; returns null, which is what a stage returns for a lost packet. */
  @Nullable Delivery lost(Loss end, Stage stage, Fact fact) {
    loss = end;
    steps.add(
        new Step(leg, end.namespace(), end.device(), stage, Optional.of(end.disposition()), fact));
    return null;
  }

  /** How many steps there are; to come back to. */
  int mark() {
    return steps.size();
  }

  /** What happened to this copy of the packet does not count; another one is looked at. */
  void rewind(int mark) {
    steps.subList(mark, steps.size()).clear();
    loss = null;
  }

  /** The sender of the packet will be told. */
  void tell(Namespace at, Packet packet, IcmpError what, int mtu) {
    if (depth == 0 && leg == Leg.REQUEST) {
      refusedAt = at;
      refused = packet;
      error = what;
      errorMtu = mtu;
    }
  }

  /** The packet that carries a frame of an overlay, walked on its own. */
  @Nullable Delivery below(Namespace namespace, Packet carrier) {
    depth++;
    Loss before = loss;
    int noted = steps.size();
    Delivery there = Sender.answer(this, namespace, carrier);
    steps.subList(noted, steps.size()).clear();
    loss = before;
    depth--;
    return there;
  }

  /** Walks the error that was told, if one was; null if it did not come to the sender. */
  @Nullable ErrorReport walkError() {
    Namespace at = refusedAt;
    Packet packet = refused;
    IcmpError what = error;
    if (at == null || packet == null || what == null) {
      return null;
    }
    Loss before = loss;
    int noted = steps.size();
    leg = Leg.ERROR;
    Delivery back = ErrorWalk.send(this, at, packet, what);
    steps.subList(noted, steps.size()).clear();
    loss = before;
    boolean here = back != null && back.namespace().id().equals(flow.from());
    return here && back != null ? new ErrorReport(what, back.packet().source(), errorMtu) : null;
  }

  Firewall firewall(Namespace namespace) {
    return memory.firewall(namespace, this);
  }

  @Override
  public void met(Passing passing, Ruling ruling) {
    hits.add(new Learned.Hit(hit(passing.namespace(), ruling), passing.packet().length()));
  }

  @Override
  public void unclear() {
    certain = false;
  }

  /** A ruling as a value. */
  static RuleHit hit(Namespace namespace, Ruling ruling) {
    return new RuleHit(
        namespace.id(),
        ruling.table().backend(),
        ruling.table().family(),
        ruling.table().name(),
        ruling.chain().name(),
        ruling.position(),
        ruling.text());
  }
}
