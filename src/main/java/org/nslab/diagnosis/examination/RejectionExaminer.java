package org.nslab.diagnosis.examination;

import java.util.List;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Route;
import org.nslab.network.RouteText;
import org.nslab.network.RoutingRule;
import org.nslab.network.RtNames;
import org.nslab.network.RuleText;
import org.nslab.trace.Disposition;

/** A route, or a rule, says no. */
final class RejectionExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    if (patient.loss().disposition() != Disposition.ROUTE_REJECTS) {
      return List.of();
    }
    if (patient.loss().route().isPresent()) {
      return List.of(route(patient, patient.space(), patient.loss().route().get()));
    }
    return patient
        .loss()
        .rule()
        .map(rule -> List.of(rule(patient, patient.space().id(), rule)))
        .orElse(List.of());
  }

  static Finding route(Patient patient, Namespace space, Route route) {
    String where = space.id();
    String table = route.table() == RtNames.MAIN ? "" : " table " + RtNames.table(route.table());
    String line = new RouteText(route, space).toString();
    return patient
        .about("route-rejects", where)
        .shown(Commands.ip(where, "route show" + table), line)
        .means(
            "The route "
                + line
                + " "
                + NamespaceId.in(where)
                + " refuses packets to "
                + route.destinationText()
                + ".")
        .asks("Which route does " + NamespaceId.of(where) + " choose, and of what type is it?")
        .mended(RouteRepairs.delete(space, route));
  }

  static Finding rule(Patient patient, String where, RoutingRule rule) {
    return patient
        .about("policy-rule", where)
        .shown(Commands.ip(where, "rule show"), RuleText.of(rule))
        .means(
            "A routing rule "
                + NamespaceId.in(where)
                + " refuses the packet before any route is looked at.")
        .asks("Before routes there are rules. Which of them is for this packet?")
        .mended(RouteRepairs.delete(where, rule));
  }
}
