package org.nslab.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Connection;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Leg;
import org.nslab.trace.Stage;
import org.nslab.trace.Step;
import org.nslab.trace.Trace;

/**
 * A packet that an interface has seen.
 *
 * @param source as it was there
 * @param destination as it was there
 * @param reply whether it was the answer
 */
record Sight(IpAddress source, IpAddress destination, boolean reply) {

  /** What an interface sees of a packet and the answer to it; a cable's ends see the same. */
  static List<Sight> of(NetworkState state, Trace trace, LinkId device) {
    List<Sight> sights = new ArrayList<>();
    IpAddress source = firstSource(trace);
    IpAddress destination = trace.flow().to();
    Leg leg = Leg.REQUEST;
    for (Step step : trace.steps()) {
      if (step.leg() != leg) {
        leg = step.leg();
        IpAddress asker = source;
        source = destination;
        destination = asker;
      }
      if (step.stage() == Stage.TRANSMISSION || step.stage() == Stage.RECEPTION) {
        boolean sends = step.stage() == Stage.TRANSMISSION;
        Sight seen = new Sight(source, destination, leg == Leg.REPLY);
        Sight now = sends ? seen.translated(trace, step.namespace()) : seen;
        source = now.source;
        destination = now.destination;
        if (isAt(state, step, device) && !sights.contains(now)) {
          sights.add(now);
        }
      }
    }
    return sights;
  }

  private static IpAddress firstSource(Trace trace) {
    for (Step step : trace.steps()) {
      if (step.stage() == Stage.SOURCE_ADDRESS) {
        String text = step.fact().toString().replaceFirst("^source ", "");
        Optional<IpAddress> found = IpAddress.parse(text);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return trace.flow().source().orElse(trace.flow().to());
  }

  private Sight translated(Trace trace, String namespace) {
    for (Connection each : trace.learned().connections().getOrDefault(namespace, List.of())) {
      Connection.Flow to = each.original();
      Connection.Flow from = each.reply();
      if (!reply && to.source().equals(source) && to.destination().equals(destination)) {
        return new Sight(/* source= */ from.destination(), /* destination= */ from.source(), false);
      }
      if (reply && from.source().equals(source) && from.destination().equals(destination)) {
        return new Sight(/* source= */ to.destination(), /* destination= */ to.source(), true);
      }
    }
    return this;
  }

  private static boolean isAt(NetworkState state, Step step, LinkId device) {
    Optional<Link> link =
        state.namespace(step.namespace()).flatMap(space -> step.device().flatMap(space::link));
    return link.isPresent()
        && (device.equals(new LinkId(step.namespace(), link.get().index()))
            || link.get().linked().equals(Optional.of(device)));
  }
}
