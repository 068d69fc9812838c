package org.nslab.simulation.ping;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/** The neighbour entry of somebody who does not answer. */
final class Neighbours {

  private static final long DELAY = 5000;

  private Neighbours() {}

  private static RouteAnswer route(Kernel kernel, Flow flow) {
    Namespace namespace = kernel.namespace(flow.from());
    RouteQuery query = RouteQuery.of(flow.source().orElse(null), flow.to(), RouteQuery.LOCAL);
    Optional<Link> device = flow.device().flatMap(namespace::link);
    return RouteLookup.lookup(
        namespace, device.map(link -> query.by(link.index(), link.name())).orElse(query));
  }

  /** Who says that the host is unreachable: the sender itself. */
  static String source(Kernel kernel, Flow flow) {
    IpAddress source =
        flow.source()
            .orElseGet(
                () ->
                    SourceAddress.of(
                        kernel.namespace(flow.from()), route(kernel, flow), flow.to()));
    return String.valueOf(source);
  }

  /** It has been asked for, and after a while it is known that nobody answers. */
  static void asked(Kernel kernel, Flow flow, long milliseconds) {
    RouteAnswer answer = route(kernel, flow);
    int device = answer.device();
    IpAddress hop = answer.nextHop(flow.to());
    put(kernel, flow.from(), device, hop, Neighbour.State.INCOMPLETE);
    kernel
        .time()
        .after(
            milliseconds,
            () -> {
              boolean waits =
                  kernel
                      .state()
                      .namespace(flow.from())
                      .flatMap(found -> found.neighbour(device, hop))
                      .filter(entry -> entry.state() == Neighbour.State.INCOMPLETE)
                      .isPresent();
              if (waits) {
                put(kernel, flow.from(), device, hop, Neighbour.State.FAILED);
              }
            });
  }

  /**
   * Who was asked for an address knows who asked, and uses it without having asked himself: in five
   * seconds he will; man 7 arp, delay_first_probe_time.
   */
  static void used(Kernel kernel, Trace trace) {
    if (!trace.hasArrived()) {
      return;
    }
    trace
        .learned()
        .neighbours()
        .forEach(
            (namespace, entries) -> {
              for (Neighbour entry : entries) {
                if (entry.state() == Neighbour.State.STALE) {
                  turn(kernel, namespace, entry, Neighbour.State.DELAY);
                  kernel
                      .time()
                      .after(
                          DELAY, () -> turn(kernel, namespace, entry, Neighbour.State.REACHABLE));
                }
              }
            });
  }

  private static void turn(
      Kernel kernel, String namespace, Neighbour entry, Neighbour.State state) {
    boolean there =
        kernel
            .state()
            .namespace(namespace)
            .flatMap(found -> found.neighbour(entry.device(), entry.address()))
            .filter(known -> known.mac().equals(entry.mac()))
            .isPresent();
    if (there) {
      kernel.change(namespace, found -> found.with(entry.with(state, entry.mac())));
    }
  }

  private static void put(
      Kernel kernel, String namespace, int device, IpAddress address, Neighbour.State state) {
    Neighbour entry = new Neighbour(address, device, Optional.empty(), state, false, false);
    kernel.change(namespace, found -> found.with(entry));
  }
}
