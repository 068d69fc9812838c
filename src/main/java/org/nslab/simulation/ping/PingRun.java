package org.nslab.simulation.ping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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
  private final String text;
  private final Walks walks;
  private final Random random = new Random();
  private final List<Double> times = new ArrayList<>();
  private int sent;
  private int errors;
  private long started;

  PingRun(Kernel kernel, Invocation invocation, PingOptions options, Flow flow, String text) {
    this.kernel = kernel;
    this.invocation = invocation;
    this.options = options;
    this.flow = flow;
    this.text = text;
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
    return times.isEmpty() ? 1 : 0;
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
    String to = flow.to().toString();
    String source = options.from.map(from -> " from " + source(first) + " " + device()).orElse("");
    String colon = options.from.isPresent() ? ":" : "";
    if (flow.to().family() == Family.INET) {
      String length = options.size + "(" + (options.size + 28) + ")";
      invocation.out(
          "PING " + text + " (" + to + ")" + source + colon + " " + length + " bytes of data.\n");
    } else {
      invocation.out("PING " + text + "(" + to + ") " + options.size + " data bytes\n");
    }
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
      double time = 0.03 + random.nextInt(60) / 1000.0;
      times.add(time);
      if (!options.quiet) {
        invocation.out(
            String.format(
                Locale.ROOT,
                "%d bytes from %s: icmp_seq=%d ttl=%d time=%.3f ms%n",
                options.size + 8,
                named(),
                sent,
                64 - routers(trace),
                time));
      }
      return;
    }
    if (trace.error().isPresent()) {
      errors++;
      ErrorReport report = trace.error().get();
      if (!options.quiet) {
        boolean own = report.error() == IcmpError.TOO_BIG && isOwn(report.from());
        invocation.out(
            own
                ? "ping: local error: message too long, mtu=" + report.mtu() + "\n"
                : "From " + report.from() + " icmp_seq=" + sent + " " + report + "\n");
      }
    }
  }

  /** The name of who answers, where a name was asked for. */
  private String named() {
    return HostNames.lines(invocation.environment()).stream()
        .filter(line -> !text.equals(flow.to().toString()) && line.address().equals(flow.to()))
        .map(line -> line.names().get(0) + " (" + flow.to() + ")")
        .findFirst()
        .orElse(flow.to().toString());
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
        errors++;
        if (!options.quiet) {
          invocation.out(
              "From " + teller + " icmp_seq=" + (done + i + 1) + " Destination Host Unreachable\n");
        }
      }
      done += Math.min(round, all - done);
      if (done >= all || (options.deadline.isPresent() && done * interval > deadline)) {
        break;
      }
      walks.learn(trace);
    }
    sent = (int) Math.min(done, Integer.MAX_VALUE);
    statistics((sent - 1) * interval, (int) Math.min(round, sent));
  }

  private void statistics(long milliseconds, int pipe) {
    int received = times.size();
    String more = errors > 0 ? "+" + errors + " errors, " : "";
    long loss = (sent - received) * 100L / Math.max(1, sent);
    invocation.out(
        String.format(
            Locale.ROOT,
            "%n--- %s ping statistics ---%n%d packets transmitted, %d received, %s%d%% packet loss,"
                + " time %dms%n",
            text,
            sent,
            received,
            more,
            loss,
            sent == 1 ? 0 : milliseconds));
    if (received > 0) {
      invocation.out(summary() + (pipe > 1 ? ", pipe " + pipe : "") + "\n");
    } else {
      invocation.out(pipe > 1 ? "pipe " + pipe + "\n" : "\n");
    }
  }

  private String summary() {
    double least = times.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double most = times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double mean = times.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double square = times.stream().mapToDouble(time -> time * time).average().orElse(0);
    double deviation = Math.sqrt(Math.max(0, square - mean * mean));
    Optional<String> line =
        Optional.of(
            String.format(
                Locale.ROOT,
                "rtt min/avg/max/mdev = %.3f/%.3f/%.3f/%.3f ms",
                least,
                mean,
                most,
                deviation));
    return line.get();
  }
}
