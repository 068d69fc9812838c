package org.nslab.diagnosis.examination;

import java.util.List;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.NetworkState;

/**
 * A cause that may be the one, and what would mend it.
 *
 * @param cause what is wrong
 * @param repairs in order; none where nobody can tell
 */
public record Finding(Cause cause, List<Repair> repairs) {

  /** Copies the list. */
  public Finding {
    repairs = List.copyOf(repairs);
  }

  /** The state after all its repairs. */
  public NetworkState applyTo(NetworkState state) {
    NetworkState changed = state;
    for (Repair repair : repairs) {
      changed = repair.applyTo(changed);
    }
    return changed;
  }

  /** The same without one of its commands. */
  public Finding without(Repair repair) {
    List<Repair> rest = repairs.stream().filter(each -> !each.equals(repair)).toList();
    return rest.size() == repairs.size()
        ? this
        : new Finding(cause.with(rest.stream().map(Repair::command).toList()), rest);
  }
}
