package org.nslab.simulation.ping;

import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.RouteType;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Job;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.traffic.OngoingPing;
import org.nslab.simulation.traffic.Pings;
import org.nslab.trace.Flow;
import org.nslab.trace.Leg;
import org.nslab.trace.Loss;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** {@code ping}. */
public final class Ping implements Program {

  private static final int IP_AND_ICMP = 28;
  private static final int IPV6_AND_ICMP = 48;

  private final Kernel kernel;
  private final Pings pings;

  /**
   * One whose packets go through this kernel's network.
   *
   * @param pings where those stay that go on in the background
   */
  public Ping(Kernel kernel, Pings pings) {
    this.kernel = kernel;
    this.pings = pings;
  }

  @Override
  public int run(Invocation invocation) {
    try {
      PingOptions options = PingOptions.read(invocation.arguments());
      Namespace here = kernel.namespace(invocation.environment().namespace());
      String text = options.destination.orElseThrow();
      Destination to = Destination.of(invocation.environment(), here, text, options.family);
      return ping(invocation, options, to);
    } catch (PingOptions.Wrong wrong) {
      return invocation.fail(wrong.code(), wrong.text());
    }
  }

  private int ping(Invocation invocation, PingOptions options, Destination destination) {
    IpAddress to = destination.address();
    String here = invocation.environment().namespace();
    Optional<IpAddress> source = options.from.flatMap(IpAddress::parse);
    Optional<String> device = source.isPresent() ? Optional.empty() : options.from;
    Namespace namespace = kernel.namespace(here);
    if (device.isPresent() && namespace.link(device.get()).isEmpty()) {
      return invocation.fail(2, "ping: SO_BINDTODEVICE " + device.get() + ": No such device");
    }
    if (source.isPresent() && namespace.holder(source.get()).isEmpty()) {
      return invocation.fail(2, "ping: bind: Cannot assign requested address");
    }
    if (destination.isGroup()) {
      return new GroupPing(kernel, invocation, options, destination).run(device);
    }
    int headers = to.family() == Family.INET ? IP_AND_ICMP : IPV6_AND_ICMP;
    Flow flow =
        Flow.ping(here, to)
            .from(source, device.or(destination::zone))
            .sized(options.size + headers, options.whole)
            .living(options.ttl);
    Trace first = Tracer.trace(kernel.state(), flow);
    Optional<String> refused = refusal(namespace, first, options);
    if (refused.isPresent()) {
      return invocation.fail(2, "ping: " + refused.get());
    }
    Optional<Job> job = invocation.environment().background();
    if (job.isPresent() && options.count.isEmpty() && options.deadline.isEmpty()) {
      OngoingPing ping = new OngoingPing(kernel, flow);
      pings.add(ping);
      job.get().goesOn(() -> pings.contains(ping), () -> pings.remove(ping));
      ping.send();
      return 0;
    }
    return new PingRun(kernel, invocation, options, flow, destination).run(first);
  }

  /** Why no packet can even be sent: what connect says. */
  private static Optional<String> refusal(Namespace namespace, Trace trace, PingOptions options) {
    Optional<Loss> loss =
        trace
            .loss()
            .filter(lost -> lost.leg() == Leg.REQUEST && lost.namespace().equals(namespace.id()));
    if (loss.isEmpty()) {
      return Optional.empty();
    }
    String prohibited =
        "Do you want to ping broadcast? Then -b. If not, check your local firewall rules";
    return switch (loss.get().disposition()) {
      case NO_ROUTE -> Optional.of("connect: Network is unreachable");
      case NO_SOURCE -> Optional.of("connect: Cannot assign requested address");
      case ROUTE_REJECTS ->
          Optional.of(
              switch (loss.get().route().map(route -> route.type()).orElse(RouteType.UNREACHABLE)) {
                case BLACKHOLE -> "connect: Invalid argument";
                case PROHIBIT -> prohibited;
                default -> "connect: No route to host";
              });
      case GROUP_DESTINATION -> options.broadcast ? Optional.empty() : Optional.of(prohibited);
      default -> Optional.empty();
    };
  }
}
