package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Route;
import org.nslab.network.RtNames;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Leg;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/** The request carries an address of the sender to which the other side knows no way. */
final class SourceExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    IpAddress to = patient.trace().flow().to();
    Namespace sender = patient.state().namespace(patient.trace().flow().from()).orElseThrow();
    RouteAnswer answer = RouteLookup.lookup(sender, RouteQuery.of(null, to, RouteQuery.LOCAL));
    Route route = answer.route();
    Optional<Link> out = sender.link(answer.device());
    IpAddress source = SourceAddress.of(sender, answer, to);
    boolean told = patient.trace().flow().source().isPresent();
    if (!isLostForIt(patient) || route == null || source == null || told || out.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    boolean foreign = out.get().address(source).isEmpty();
    if (foreign || route.preferredSource().isPresent()) {
      for (InterfaceAddress held : out.get().addresses(to.family())) {
        if (!held.address().equals(source) && held.scope() <= RtNames.SCOPE_GLOBAL) {
          findings.add(finding(patient, sender, route, source, held.address()));
        }
      }
    }
    return findings;
  }

  private static boolean isLostForIt(Patient patient) {
    return switch (patient.loss().disposition()) {
      case SOURCE_INVALID -> true;
      case NO_ROUTE,
          NEIGHBOUR_UNRESOLVED,
          FORWARDING_OFF,
          ANSWER_ASTRAY,
          ROUTE_REJECTS,
          TTL_EXCEEDED ->
          patient.loss().leg() == Leg.REPLY;
      case ARRIVED,
          NO_SOURCE,
          GROUP_DESTINATION,
          INTERFACE_DOWN,
          FRAME_LOST,
          FILTERED,
          TOO_BIG,
          ECHO_IGNORED,
          PORT_CLOSED,
          OUT_OF_SIGHT ->
          false;
    };
  }

  private static Finding finding(
      Patient patient, Namespace sender, Route route, IpAddress source, IpAddress right) {
    IpAddress to = patient.trace().flow().to();
    boolean arrives = patient.loss().disposition() != Disposition.SOURCE_INVALID;
    return patient
        .about("wrong-source-address", sender.id())
        .shown(Commands.ip(sender.id(), "route get " + to), to + " … src " + source)
        .means(
            "The request leaves "
                + NamespaceId.of(sender.id())
                + " with the source "
                + source
                + (arrives
                    ? ", and the answer to that address goes astray."
                    : ", from which it is not believed."))
        .asks("Which address does " + NamespaceId.of(sender.id()) + " send from, and who knows it?")
        .assuming(right + " is known on the segment that the packet leaves by.")
        .mended(RouteRepairs.source(sender, route, right));
  }
}
