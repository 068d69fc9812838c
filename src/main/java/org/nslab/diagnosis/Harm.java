package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;
import org.nslab.trace.Tracer;

/** Whether a plan takes something from others: a pair that could ping before, and no longer can. */
final class Harm {

  /** Up to so many pairs all are tried; beyond, those with an end where something is changed. */
  private static final int FEW = 600;

  private final NetworkState state;

  Harm(NetworkState state) {
    this.state = state;
  }

  private record Pair(String from, IpAddress to, String holder) {}

  boolean isHarmless(Plan plan) {
    NetworkState after = plan.applyTo(state);
    Tracer before = new Tracer(state);
    Tracer then = new Tracer(after);
    for (Pair pair : pairs(plan.namespaces())) {
      Flow flow = Flow.ping(pair.from(), pair.to());
      if (!then.trace(flow).hasArrived() && before.trace(flow).hasArrived()) {
        return false;
      }
    }
    return true;
  }

  private List<Pair> pairs(Set<String> changed) {
    List<Pair> all = new ArrayList<>();
    for (Namespace holder : state.all()) {
      for (Link link : holder.links().all()) {
        for (InterfaceAddress held : link.addresses()) {
          if (!held.address().isLoopback() && !held.address().isLinkLocal()) {
            add(all, held.address(), holder.id());
          }
        }
      }
    }
    if (all.size() > FEW) {
      all.removeIf(pair -> !changed.contains(pair.from()) && !changed.contains(pair.holder()));
    }
    return all;
  }

  private void add(List<Pair> all, IpAddress address, String holder) {
    for (Namespace from : state.all()) {
      if (!from.id().equals(holder)) {
        all.add(new Pair(from.id(), address, holder));
      }
    }
  }
}
