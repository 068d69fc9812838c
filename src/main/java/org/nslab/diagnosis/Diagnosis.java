package org.nslab.diagnosis;

import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.cause.Cause;
import org.nslab.diagnosis.examination.Examination;
import org.nslab.diagnosis.examination.Finding;
import org.nslab.diagnosis.examination.Patient;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** Finds out why a packet does not arrive. */
public final class Diagnosis {

  private Diagnosis() {}

  /**
   * Why a ping fails, or that it does not.
   *
   * @param from the id of the namespace that pings
   */
  public static Answer of(NetworkState state, String from, IpAddress to) {
    return of(state, Flow.ping(from, to));
  }

  /** Why a packet does not arrive, or that it does. */
  public static Answer of(NetworkState state, Flow flow) {
    Trace trace = Tracer.trace(state, flow);
    String symptom = Symptom.of(trace);
    if (trace.loss().isEmpty()) {
      return new Answer(trace, symptom, List.of(), List.of(), false);
    }
    NetworkState near = Component.of(state, flow.from());
    Optional<Plan> plan = new Planner(near, flow).plan();
    if (plan.isPresent()) {
      List<Cause> causes = plan.get().findings().stream().map(Finding::cause).toList();
      Trace after = Tracer.trace(plan.get().applyTo(near), flow);
      return new Answer(trace, symptom, causes, plan.get().commands(), after.isCertain());
    }
    Patient patient = new Patient(near, trace, trace.loss().get());
    List<Cause> causes = Examination.of(patient).stream().limit(1).map(Finding::cause).toList();
    List<String> commands = causes.stream().flatMap(cause -> cause.fix().stream()).toList();
    return new Answer(trace, symptom, causes, commands, false);
  }
}
