package org.nslab.simulation.traffic;

import org.nslab.simulation.kernel.Kernel;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;

/** A ping that goes on, a request a second. */
public final class OngoingPing {

  private static final long INTERVAL = 1008;

  private final Kernel kernel;
  private final Flow flow;
  private final Walks walks;
  private final long started;
  private final int id;

  /** One that begins now. */
  public OngoingPing(Kernel kernel, Flow flow) {
    this.kernel = kernel;
    this.flow = flow;
    walks = new Walks(kernel);
    started = kernel.time().now();
    id = 1 + (int) (started % 30_000);
  }

  /** Kernel: the id of its socket. */
  int id() {
    return id;
  }

  Flow flow() {
    return flow;
  }

  /** The number of its latest request, from 1. */
  long sequence() {
    return (kernel.time().now() - started) / INTERVAL + 1;
  }

  /** Sends a request; null where its namespace has gone. */
  public @org.jspecify.annotations.Nullable Trace send() {
    return kernel.state().namespace(flow.from()).isEmpty() ? null : walks.send(flow);
  }
}
