package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.RoutingRule;
import org.nslab.trace.Disposition;

/**
 * A routing rule that refuses packets keeps the kernel from accepting the route that is missing.
 */
final class RuleExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    if (end != Disposition.NO_ROUTE && end != Disposition.NEIGHBOUR_UNRESOLVED) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (RoutingRule rule : patient.space().rules()) {
      boolean refuses =
          switch (rule.action()) {
            case BLACKHOLE, UNREACHABLE, PROHIBIT -> true;
            case TABLE, GOTO, NOP -> false;
          };
      if (refuses && rule.family() == patient.loss().packet().family()) {
        findings.add(RejectionExaminer.rule(patient, rule));
      }
    }
    return findings;
  }
}
