package org.nslab.simulation.traffic;

import java.util.Optional;
import org.nslab.network.Neighbour;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.trace.Trace;

/** The neighbour entry of somebody who does not answer. */
public final class Neighbours {

  /** Three questions, a second apart; man 7 arp, mcast_solicit and retrans_time. */
  public static final long RESOLUTION = 3050;

  private static final long DELAY = 5000;

  private Neighbours() {}

  /**
   * What was learnt on a packet's way. Who was asked for in vain is known not to answer after a
   * while only.
   */
  static void learn(Kernel kernel, Trace trace) {
    trace
        .learned()
        .neighbours()
        .forEach(
            (namespace, entries) ->
                entries.stream()
                    .filter(entry -> entry.state() == Neighbour.State.FAILED)
                    .forEach(entry -> asked(kernel, namespace, entry)));
    used(kernel, trace);
  }

  private static void asked(Kernel kernel, String namespace, Neighbour entry) {
    Neighbour asked = entry.with(Neighbour.State.INCOMPLETE, Optional.empty());
    kernel.change(namespace, found -> found.with(asked));
    kernel.time().after(RESOLUTION, () -> failed(kernel, namespace, asked));
  }

  private static void failed(Kernel kernel, String namespace, Neighbour asked) {
    boolean waits =
        kernel
            .state()
            .namespace(namespace)
            .flatMap(found -> found.neighbour(asked.device(), asked.address()))
            .filter(entry -> entry.state() == Neighbour.State.INCOMPLETE)
            .isPresent();
    if (waits) {
      Neighbour failed = asked.with(Neighbour.State.FAILED, Optional.empty());
      kernel.change(namespace, found -> found.with(failed));
    }
  }

  /**
   * Who was asked for an address knows who asked, and uses it without having asked himself: in five
   * seconds he will; man 7 arp, delay_first_probe_time.
   */
  private static void used(Kernel kernel, Trace trace) {
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
}
