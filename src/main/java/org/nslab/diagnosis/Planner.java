package org.nslab.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.diagnosis.examination.Examination;
import org.nslab.diagnosis.examination.Finding;
import org.nslab.diagnosis.examination.Patient;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.network.NetworkState;
import org.nslab.trace.Flow;
import org.nslab.trace.Loss;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/**
 * Looks for the repairs that make a packet arrive: mends what the trace met first, traces again,
 * and so on; where a repair leads nowhere, takes the next. Shorter plans are tried before longer
 * ones.
 */
final class Planner {

  private static final int MOST_FAULTS = 8;
  private static final int MOST_TRACES = 600;

  private final NetworkState state;
  private final Flow flow;
  private final Harm harm;
  private final Set<Set<String>> tried = new HashSet<>();
  private int traces;

  Planner(NetworkState state, Flow flow) {
    this.state = state;
    this.flow = flow;
    harm = new Harm(state);
  }

  /** A plan after which the packet arrives; empty if none is found. */
  Optional<Plan> plan() {
    for (int depth = 1; depth <= MOST_FAULTS && traces < MOST_TRACES; depth++) {
      tried.clear();
      Optional<Plan> plan = extend(state, Tracer.trace(state, flow), List.of(), depth);
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  private Optional<Plan> extend(NetworkState now, Trace trace, List<Finding> chosen, int deeper) {
    Loss loss = trace.loss().orElseThrow();
    List<Finding> findings = Examination.of(new Patient(now, trace, loss));
    for (Finding finding : findings) {
      List<Finding> more = new ArrayList<>(chosen);
      more.add(finding);
      if (finding.repairs().isEmpty() || traces >= MOST_TRACES || !isNew(more)) {
        continue;
      }
      NetworkState next = finding.applyTo(now);
      Trace after = Tracer.trace(next, flow);
      traces++;
      if (after.loss().isEmpty() && !takesOver(next)) {
        Plan plan = shortest(new Plan(more));
        if (harm.isHarmless(plan)) {
          return Optional.of(plan);
        }
      } else if (after.loss().isPresent() && deeper > 1 && leadsOn(findings, loss, next, after)) {
        Optional<Plan> plan = extend(next, after, more, deeper - 1);
        if (plan.isPresent()) {
          return plan;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the sender now holds the address that it asks for: it would ping itself. */
  private boolean takesOver(NetworkState next) {
    return holds(next) && !holds(state);
  }

  private boolean holds(NetworkState network) {
    return network.namespace(flow.from()).flatMap(space -> space.holder(flow.to())).isPresent();
  }

  /** Whether the packet gets elsewhere, or something new can be done about it. */
  private static boolean leadsOn(List<Finding> before, Loss loss, NetworkState next, Trace after) {
    Loss then = after.loss().orElseThrow();
    return !then.equals(loss) || !before.equals(Examination.of(new Patient(next, after, then)));
  }

  private boolean isNew(List<Finding> findings) {
    return tried.add(new HashSet<>(new Plan(findings).commands()));
  }

  /** Without any command that can be left out. */
  private Plan shortest(Plan plan) {
    Plan shorter = plan;
    List<Repair> all = plan.repairs();
    for (int i = all.size() - 1; i >= 0 && shorter.repairs().size() > 1; i--) {
      Plan candidate = shorter.without(all.get(i));
      if (arrives(candidate)) {
        shorter = candidate;
      }
    }
    return shorter;
  }

  private boolean arrives(Plan plan) {
    return Tracer.trace(plan.applyTo(state), flow).hasArrived();
  }
}
