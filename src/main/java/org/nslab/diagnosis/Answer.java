package org.nslab.diagnosis;

import java.util.List;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.trace.Trace;

/**
 * Why a packet does not arrive.
 *
 * @param trace its walk
 * @param symptom what ping prints, or that nothing comes back
 * @param causes in the order in which the packet meets them; none if it arrives
 * @param plan the commands that mend all of them, in order
 * @param verified whether the packet arrives once the plan has been applied to a copy of the state,
 *     no command of it can be left out, and no pair that could ping before has lost it
 */
public record Answer(
    Trace trace, String symptom, List<Cause> causes, List<String> plan, boolean verified) {

  /** Copies the lists. */
  public Answer {
    causes = List.copyOf(causes);
    plan = List.copyOf(plan);
  }

  /** Whether the packet arrives. */
  public boolean isReachable() {
    return trace.hasArrived();
  }
}
