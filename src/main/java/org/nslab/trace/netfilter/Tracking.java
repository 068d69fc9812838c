package org.nslab.trace.netfilter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Connection;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;

/**
 * The connection tracking of one namespace, as far as this walk is concerned: what it opens itself.
 * Older connections cannot match it, as its ids and ports are new. Kernel: {@code nf_conntrack_in}.
 */
public final class Tracking {

  private final List<Tracked> connections = new ArrayList<>(1);

  /** Those whose first packet went through. */
  public List<Connection> confirmed() {
    return connections.stream().filter(Tracked::isConfirmed).map(Tracked::connection).toList();
  }

  /** Finds the connection of a packet, or begins one. */
  void track(Passing passing) {
    Packet packet = passing.packet();
    if (packet.about() != null) {
      related(passing, packet.about());
      return;
    }
    if (packet.protocol() == Protocol.ICMPV6 && packet.icmp().isNeighbourDiscovery()) {
      passing.track(null, TrackState.UNTRACKED);
      return;
    }
    for (Tracked tracked : connections) {
      // Somebody who pings himself: the request looks like the reply, but for its type.
      boolean first = packet.icmp().isEchoRequest() && tracked.original().matches(packet);
      if (!first && tracked.reply().matches(packet)) {
        tracked.answered();
        passing.track(tracked, TrackState.ESTABLISHED);
        return;
      }
      if (tracked.original().matches(packet)) {
        passing.track(tracked, TrackState.NEW);
        return;
      }
    }
    if (packet.isRequest()) {
      Tracked begun = new Tracked(packet);
      connections.add(begun);
      passing.track(begun, TrackState.NEW);
    } else {
      passing.track(null, TrackState.INVALID);
    }
  }

  private void related(Passing passing, Packet about) {
    Tracked found = about(about);
    passing.track(null, found == null ? TrackState.INVALID : TrackState.RELATED);
    if (found != null && found.reply().inverted().matches(about)) {
      passing.packet(
          passing.packet().to(found.original().source(), passing.packet().destinationPort()));
    }
  }

  private @Nullable Tracked about(Packet about) {
    for (Tracked tracked : connections) {
      boolean there = tracked.original().matches(about);
      if (there || tracked.reply().inverted().matches(about) || tracked.reply().matches(about)) {
        return tracked;
      }
    }
    return null;
  }
}
