package org.nslab.simulation.traffic;

import java.util.Map;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.netfilter.Counting;
import org.nslab.trace.Flow;
import org.nslab.trace.Learned;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** The packets of one conversation: the first opens a connection, the others belong to it. */
public final class Walks {

  private final Kernel kernel;
  private boolean open;

  /** A conversation that nobody knows of yet. */
  public Walks(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Sends a packet, and lets the kernels learn from it. */
  public Trace send(Flow flow) {
    Trace trace = Tracer.trace(kernel.state(), flow);
    learn(trace);
    return trace;
  }

  /** Lets the kernels learn from a packet's walk. */
  public void learn(Trace trace) {
    Learned learned = trace.learned();
    Learned lasting = new Learned(learned.neighbours(), learned.fdb(), Map.of(), learned.hits());
    kernel.state(lasting.applyTo(kernel.state()));
    Counting.count(kernel, learned.hits(), open);
    if (!open) {
      open = Connections.open(kernel, learned.connections());
    }
    Neighbours.learn(kernel, trace);
  }
}
