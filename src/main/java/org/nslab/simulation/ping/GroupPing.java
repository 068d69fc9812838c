package org.nslab.simulation.ping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.address.Family;
import org.nslab.network.address.Ipv6Address;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.traffic.Walks;
import org.nslab.trace.Audience;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** A ping to a group of IPv6, such as all on a link: {@code ping ff02::1%eth0}. */
final class GroupPing {

  private static final Ipv6Address ALL_NODES = new Ipv6Address(0xff02L << 48, 1);
  private static final Ipv6Address ALL_ROUTERS = new Ipv6Address(0xff02L << 48, 2);
  private static final Ipv6Address UNSPECIFIED = new Ipv6Address(0, 0);

  private final Kernel kernel;
  private final Invocation invocation;
  private final PingOptions options;
  private final Destination destination;
  private final Ipv6Address group;
  private final Summary summary;

  GroupPing(Kernel kernel, Invocation invocation, PingOptions options, Destination destination) {
    this.kernel = kernel;
    this.invocation = invocation;
    this.options = options;
    this.destination = destination;
    group = (Ipv6Address) destination.address();
    summary = new Summary(destination.text());
  }

  /**
   * Asks them.
   *
   * @param given the interface of {@code -I}
   */
  int run(Optional<String> given) {
    Namespace here = kernel.namespace(invocation.environment().namespace());
    Optional<Link> out =
        destination.zone().or(() -> given).flatMap(here::link).or(() -> standard(here));
    if (out.isEmpty()) {
      return invocation.fail(2, "ping: connect: Network is unreachable");
    }
    given.ifPresent(
        name ->
            invocation.error(
                "ping: Warning: source address might be selected on device other than: " + name));
    String from = given.map(name -> " from " + UNSPECIFIED + " " + name).orElse("");
    invocation.out(destination.header(options, from));
    ask(new LinkId(here.id(), out.get().index()));
    return summary.isAnswered() ? 0 : 1;
  }

  /** Where the kernel sends to groups unless it is told. */
  private static Optional<Link> standard(Namespace here) {
    for (Route route : here.routes().all()) {
      if (route.type() == RouteType.MULTICAST && route.destination().family() == Family.INET6) {
        return route.nextHops().stream()
            .flatMap(hop -> hop.device().stream().boxed())
            .flatMap(index -> here.links().byIndex().get(index).stream())
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private void ask(LinkId out) {
    long started = kernel.time().now();
    long interval = (long) (options.interval * 1000) + 8;
    long deadline = (long) (options.deadline.orElse(1e9) * 1000);
    long lastSent = started;
    int sent = 0;
    while (true) {
      sent++;
      boolean last = options.count.isPresent() && sent >= options.count.get();
      lastSent = kernel.time().now();
      boolean answered = one(out, sent, last);
      if (last || lastSent + interval - started > deadline) {
        kernel.time().pass(answered ? 1 : (long) (options.wait * 1000));
        break;
      }
      if (!pause(interval)) {
        break;
      }
    }
    invocation.out(summary.print(sent, lastSent - started, 0));
  }

  private boolean pause(long interval) {
    if (options.count.isEmpty() && options.deadline.isEmpty()) {
      return invocation.environment().waits(kernel.time(), interval);
    }
    kernel.time().pass(interval);
    return !invocation.environment().isInterrupted();
  }

  /** One request and its answers; of the last request, ping waits for the first answer only. */
  private boolean one(LinkId out, int number, boolean last) {
    Link link = kernel.link(out);
    Optional<Ipv6Address> source = usable(link);
    if (!link.isUp() || source.isEmpty()) {
      return false;
    }
    int answers = 0;
    for (LinkId listener : listeners(out, source.get())) {
      Optional<Ipv6Address> answerer = usable(kernel.link(listener));
      if (answerer.isPresent() && answers(listener, answerer.get(), source.get(), out)) {
        double time = summary.answered(answers > 0);
        answers++;
        print(answerer.get(), link, number, time);
        if (last) {
          return true;
        }
      }
    }
    return answers > 0;
  }

  private void print(Ipv6Address answerer, Link link, int number, double time) {
    if (!options.quiet) {
      invocation.out(
          String.format(
              Locale.ROOT,
              "%d bytes from %s%%%s: icmp_seq=%d ttl=64 time=%.3f ms%n",
              options.size + 8,
              answerer,
              link.name(),
              number,
              time));
    }
  }

  /** First the sender itself, whose own answer goes by the loopback; then the others. */
  private List<LinkId> listeners(LinkId out, Ipv6Address source) {
    List<LinkId> all = new ArrayList<>();
    all.add(out);
    Audience audience = new Tracer(kernel.state()).audience(out, source, group);
    kernel.state(audience.learned().applyTo(kernel.state()));
    all.addAll(audience.listeners());
    all.removeIf(listener -> !listens(listener));
    return all;
  }

  private boolean listens(LinkId listener) {
    Namespace namespace = kernel.namespace(listener.namespace());
    return group.equals(ALL_NODES)
        || (group.equals(ALL_ROUTERS) && namespace.sysctls().ipv6Forwarding())
        || kernel.link(listener).addresses(Family.INET6).stream()
            .map(InterfaceAddress::address)
            .anyMatch(held -> held instanceof Ipv6Address six && six.solicitedNode().equals(group));
  }

  private static Optional<Ipv6Address> usable(Link link) {
    return link.addresses(Family.INET6).stream()
        .filter(InterfaceAddress::isUsable)
        .map(InterfaceAddress::address)
        .filter(held -> held.isLinkLocal())
        .map(Ipv6Address.class::cast)
        .findFirst();
  }

  /** Whether the answer comes back; its way is that of a request to the asker. */
  private boolean answers(LinkId listener, Ipv6Address from, Ipv6Address to, LinkId out) {
    if (listener.equals(out)) {
      return kernel.namespace(out.namespace()).link("lo").filter(Link::isUp).isPresent();
    }
    String device = kernel.link(listener).name();
    Flow flow = Flow.ping(listener.namespace(), to).from(Optional.of(from), Optional.of(device));
    Trace trace = Tracer.trace(kernel.state(), flow);
    new Walks(kernel).learn(trace);
    return trace.loss().map(Loss::leg).filter(leg -> leg == Leg.REQUEST).isEmpty();
  }
}
