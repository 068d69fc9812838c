package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.NamespaceId;
import org.nslab.network.RoutingRule;
import org.nslab.network.RtNames;
import org.nslab.network.RuleText;
import org.nslab.trace.Disposition;

/**
 * A routing rule that sends the packet to a table without a way; or one that refuses packets, which
 * keeps the kernel from accepting the route that is missing.
 */
final class RuleExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    List<Finding> findings = new ArrayList<>();
    patient
        .loss()
        .rule()
        .filter(RuleExaminer::isOwn)
        .ifPresent(rule -> findings.add(table(patient, rule)));
    if (end != Disposition.NO_ROUTE && end != Disposition.NEIGHBOUR_UNRESOLVED) {
      return findings;
    }
    for (RoutingRule rule : patient.space().rules()) {
      boolean refuses =
          switch (rule.action()) {
            case BLACKHOLE, UNREACHABLE, PROHIBIT -> true;
            case TABLE, GOTO, NOP -> false;
          };
      if (refuses && rule.family() == patient.loss().packet().family()) {
        findings.add(RejectionExaminer.rule(patient, patient.space().id(), rule));
      }
    }
    return findings;
  }

  /** Whether somebody made it who sends some packets to a table of their own. */
  private static boolean isOwn(RoutingRule rule) {
    return rule.action() == RoutingRule.Action.TABLE
        && rule.table() != RtNames.MAIN
        && rule.table() != RtNames.LOCAL
        && rule.table() != RtNames.DEFAULT;
  }

  private static Finding table(Patient patient, RoutingRule rule) {
    String where = patient.loss().namespace();
    return patient
        .about("policy-rule", where)
        .shown(Commands.ip(where, "rule show"), RuleText.of(rule))
        .means(
            "A routing rule "
                + NamespaceId.in(where)
                + " sends the packet to table "
                + RtNames.table(rule.table())
                + ", whose routes lead nowhere.")
        .asks("Before routes there are rules. Which of them is for this packet?")
        .mended(RouteRepairs.delete(where, rule));
  }
}
