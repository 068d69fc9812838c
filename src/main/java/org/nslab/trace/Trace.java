package org.nslab.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A packet's walk and that of the answer to it. It ends in exactly one disposition.
 *
 * @param flow what was sent
 * @param steps what happened, in order
 * @param loss where and why it ended, if it did not arrive
 * @param error the ICMP error that came back to the sender
 * @param learned what the kernels involved would know afterwards
 * @param isCertain whether every rule on the way was understood
 */
public record Trace(
    Flow flow,
    List<Step> steps,
    Optional<Loss> loss,
    Optional<ErrorReport> error,
    Learned learned,
    boolean isCertain) {

  /** Copies the list. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /** How it ended. */
  public Disposition disposition() {
    return loss.map(Loss::disposition).orElse(Disposition.ARRIVED);
  }

  /** Whether the answer came back. */
  public boolean hasArrived() {
    return loss.isEmpty();
  }

  /** The steps by namespace, in order. */
  public List<Hop> hops() {
    List<Hop> hops = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= steps.size(); i++) {
      if (i == steps.size() || !isSameHop(steps.get(from), steps.get(i))) {
        Step first = steps.get(from);
        hops.add(new Hop(first.leg(), first.namespace(), steps.subList(from, i)));
        from = i;
      }
    }
    return hops;
  }

  private static boolean isSameHop(Step one, Step other) {
    return one.leg() == other.leg() && one.namespace().equals(other.namespace());
  }
}
