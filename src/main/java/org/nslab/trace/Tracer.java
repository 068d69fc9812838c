package org.nslab.trace;

import org.nslab.network.LinkId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv6Address;

/**
 * Walks packets through a network. The same network and flow always give the same trace. An
 * instance keeps what it has looked up, so that many traces through one state cost less; it is used
 * by one thread at a time.
 */
public final class Tracer {

  private final Topology topology;

  /** For many traces through one network. */
  public Tracer(NetworkState state) {
    topology = new Topology(state);
  }

  /** Walks an echo request and the reply to it. */
  public static Trace ping(NetworkState state, String from, IpAddress to) {
    return new Tracer(state).trace(Flow.ping(from, to));
  }

  /** Walks a packet and the answer to it. */
  public static Trace trace(NetworkState state, Flow flow) {
    return new Tracer(state).trace(flow);
  }

  /**
   * Walks a packet and the answer to it.
   *
   * @throws IllegalArgumentException if the namespace that is to send does not exist
   */
  public Trace trace(Flow flow) {
    if (topology.state().namespace(flow.from()).isEmpty()) {
      throw new IllegalArgumentException("no namespace " + flow.from());
    }
    return new Walk(topology, flow).trace();
  }

  /**
   * Finds who hears what an interface sends to a group.
   *
   * @param source from which address; the unspecified one where it has none yet
   * @throws java.util.NoSuchElementException if the interface does not exist
   */
  public Audience audience(LinkId sender, Ipv6Address source, Ipv6Address group) {
    return Audience.of(topology, sender, source, group);
  }
}
