package org.nslab.simulation.ping;

import java.util.Locale;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.HostNames;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.traffic.Neighbours;
import org.nslab.simulation.traffic.Walks;
import org.nslab.trace.Disposition;
import org.nslab.trace.ErrorReport;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Step;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;
import org.nslab.trace.packet.IcmpError;

/** Requests that go out one after the other, and what comes back. */
final class PingRun {

  private static final long MOST_WAITED = 1_000_000_000;

  private final Kernel kernel;
  private final Invocation invocation;
  private final PingOptions options;
  private final Flow flow;
  private final Destination destination;
  private final Walks walks;
  private final Summary summary;
  private int sent;
  private long started;

  PingRun(
      Kernel kernel,
      Invocation invocation,
      PingOptions options,
      Flow flow,
      Destination destination) {
    this.kernel = kernel;
    this.invocation = invocation;
    this.options = options;
    this.flow = flow;
    this.destination = destination;
    summary = new Summary(destination.text());
    walks = new Walks(kernel);
  }

  int run(Trace first) {
    header(first);
    started = kernel.time().now();
    Trace trace = first;
    while (true) {
      sent++;
      boolean last = options.count.isPresent() && sent >= options.count.get();
      Optional<IpAddress> teller = teller(trace);
      if (teller.isPresent()) {
        unresolved(trace, teller.get());
        break;
      }
      one(trace);
      walks.learn(trace);
      long lastSent = kernel.time().now();
      if (last) {
        kernel.time().pass(trace.hasArrived() || trace.error().isPresent() ? 1 : waitMillis());
        statistics(lastSent - started, 0);
        break;
      }
      boolean over = isOver(lastSent);
      if (!over && !pause() && invocation.environment().hasDeadline()) {
        return 1;
      }
      if (over || invocation.environment().isInterrupted()) {
        statistics(lastSent - started, 0);
        break;
      }
      trace = Tracer.trace(kernel.state(), flow);
    }
    return summary.isAnswered() ? 0 : 1;
  }

  private long waitMillis() {
    return (long) (options.wait * 1000);
  }

  private long intervalMillis() {
    return (long) (options.interval * 1000) + 8;
  }

  private boolean isOver(long now) {
    return options.deadline.isPresent()
        && now + intervalMillis() - started > options.deadline.get() * 1000;
  }

  /** Between two requests; without an end in sight the learner's own time passes. */
  private boolean pause() {
    if (options.count.isEmpty() && options.deadline.isEmpty()) {
      return invocation.environment().waits(kernel.time(), intervalMillis());
    }
    kernel.time().pass(intervalMillis());
    return !invocation.environment().isInterrupted();
  }

  private void header(Trace first) {
    String from = options.from.map(given -> " from " + source(first) + " " + device()).orElse("");
    invocation.out(destination.header(options, from));
  }

  private String device() {
    return flow.device().orElse("");
  }

  private String source(Trace trace) {
    Namespace namespace = kernel.namespace(flow.from());
    return flow.source()
        .or(() -> trace.loss().map(lost -> lost.packet().source()))
        .or(
            () ->
                flow.device()
                    .flatMap(namespace::link)
                    .flatMap(link -> link.addresses(flow.to().family()).stream().findFirst())
                    .map(held -> held.address()))
        .map(IpAddress::toString)
        .orElse("");
  }

  private void one(Trace trace) {
    if (trace.hasArrived()) {
      double time = summary.answered(false);
      if (!options.quiet) {
        invocation.out(
            String.format(
                Locale.ROOT,
                "%d bytes from %s: icmp_seq=%d ttl=%d time=%.3f ms%n",
                options.size + 8,
                named(trace),
                sent,
                64 - routers(trace),
                time));
      }
      return;
    }
    if (trace.error().isPresent()) {
      summary.failed();
      ErrorReport report = trace.error().get();
      if (!options.quiet) {
        boolean own = report.error() == IcmpError.TOO_BIG && isOwn(report.from());
        invocation.out(
            own
                ? "ping: local error: message too long, mtu=" + report.mtu() + "\n"
                : "From " + near(report.from(), trace) + " icmp_seq=" + sent + " " + report + "\n");
      }
    }
  }

  /** The name of who answers, where a name was asked for. */
  private String named(Trace trace) {
    String text = destination.text();
    return HostNames.lines(invocation.environment()).stream()
        .filter(line -> !text.equals(flow.to().toString()) && line.address().equals(flow.to()))
        .map(line -> line.names().get(0) + " (" + flow.to() + ")")
        .findFirst()
        .orElse(near(flow.to(), trace));
  }

  /** A link-local address with the interface that it is good on. */
  private String near(IpAddress address, Trace trace) {
    if (address.family() == Family.INET || !address.isLinkLocal()) {
      return address.toString();
    }
    return address
        + trace.steps().stream()
            .filter(step -> step.namespace().equals(flow.from()))
            .flatMap(step -> step.device().stream())
            .findFirst()
            .or(flow::device)
            .map(name -> "%" + name)
            .orElse("");
  }

  private boolean isOwn(IpAddress address) {
    return kernel.namespace(flow.from()).holder(address).isPresent();
  }

  /** How many routers the answer went through. */
  private static int routers(Trace trace) {
    return (int)
        trace.steps().stream()
            .filter(step -> step.leg() == Leg.REPLY)
            .filter(step -> step.stage() == org.nslab.trace.Stage.FORWARDING)
            .map(Step::namespace)
            .count();
  }

  /** Who will say that the host is unreachable, where nobody knows the next hop's MAC address. */
  private Optional<IpAddress> teller(Trace trace) {
    return trace
        .loss()
        .filter(lost -> lost.leg() == Leg.REQUEST)
        .filter(lost -> lost.disposition() == Disposition.NEIGHBOUR_UNRESOLVED)
        .flatMap(
            lost ->
                lost.namespace().equals(flow.from())
                    ? Optional.of(lost.packet().source())
                    : trace.error().map(ErrorReport::from));
  }

  /** Nobody says who the next hop is: all requests wait, and after three seconds all fail. */
  private void unresolved(Trace trace, IpAddress teller) {
    long all = options.count.orElse(Long.MAX_VALUE);
    long interval = intervalMillis();
    long untilWait =
        options.count.isPresent()
            ? (Math.min(all, MOST_WAITED) - 1) * interval + waitMillis()
            : Neighbours.RESOLUTION;
    long deadline = (long) (options.deadline.orElse(1e9) * 1000);
    long end = Math.min(untilWait, deadline);
    walks.learn(trace);
    if (end < Neighbours.RESOLUTION - 60) {
      sent = (int) Math.min(all, end / interval + 1);
      kernel.time().pass(end);
      statistics((sent - 1) * interval, 0);
      return;
    }
    long round = Math.min(all, Neighbours.RESOLUTION / interval + 1);
    long done = 0;
    while (done < all && !invocation.environment().isInterrupted()) {
      kernel.time().pass(Neighbours.RESOLUTION);
      for (long i = 0; i < Math.min(round, all - done); i++) {
        unreachable(trace, teller, done + i + 1);
      }
      done += Math.min(round, all - done);
      if (done >= all || (options.deadline.isPresent() && done * interval > deadline)) {
        break;
      }
      walks.learn(trace);
    }
    sent = (int) Math.min(done, Integer.MAX_VALUE);
    boolean four = flow.to().family() == Family.INET;
    statistics((sent - 1) * interval, four ? (int) Math.min(round, sent) : 0);
  }

  /** IPv6 tells errors of one's own by the loopback. */
  private void unreachable(Trace trace, IpAddress teller, long number) {
    Family family = flow.to().family();
    Namespace here = kernel.namespace(flow.from());
    if (family == Family.INET6 && here.link("lo").filter(Link::isUp).isEmpty()) {
      return;
    }
    summary.failed();
    if (!options.quiet) {
      String what = IcmpError.HOST_UNREACHABLE.text(family);
      invocation.out("From " + near(teller, trace) + " icmp_seq=" + number + " " + what + "\n");
    }
  }

  private void statistics(long milliseconds, int pipe) {
    invocation.out(summary.print(sent, milliseconds, pipe));
  }
}
