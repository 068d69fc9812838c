package org.nslab.trace;

import java.util.Optional;

/**
 * A step of a trace.
 *
 * @param leg which packet
 * @param namespace where
 * @param device the interface that it is about
 * @param stage what the kernel does
 * @param end how the trace ends, if it ends here
 * @param fact what was found
 */
public record Step(
    Leg leg,
    String namespace,
    Optional<String> device,
    Stage stage,
    Optional<Disposition> end,
    Fact fact) {

  /** {@code ok}, or how it ended. */
  public String outcome() {
    return end.map(Disposition::toString).orElse("ok");
  }

  /** Whether the packet gets on. */
  public boolean isPassed() {
    return end.isEmpty() || end.get() == Disposition.ARRIVED;
  }
}
