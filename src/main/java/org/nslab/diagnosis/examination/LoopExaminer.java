package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Route;
import org.nslab.network.RouteText;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Leg;
import org.nslab.trace.Stage;
import org.nslab.trace.Step;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** The time to live ran out: routes lead in a circle, or the packet was given too short a life. */
final class LoopExaminer implements Examiner {

  private static final SysctlKey DEFAULT = new SysctlKey("net/ipv4/ip_default_ttl");
  private static final int USUAL = 64;

  @Override
  public List<Finding> examine(Patient patient) {
    boolean back = isBack(patient);
    if (patient.loss().disposition() != Disposition.TTL_EXCEEDED && !back) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> circle = circle(patient, back);
    for (String id : circle) {
      turns(patient, patient.state().namespace(id).orElseThrow(), findings);
    }
    if (circle.isEmpty() && !back) {
      findings.add(shortLived(patient));
    }
    return findings;
  }

  /** Whether it has come back to who has sent it, who does not believe it. */
  private static boolean isBack(Patient patient) {
    return patient.loss().disposition() == Disposition.SOURCE_INVALID
        && patient.space().holder(patient.loss().packet().source()).isPresent();
  }

  /** The routers that it came through more than once; all if it has come back. */
  private static Set<String> circle(Patient patient, boolean back) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> again = new LinkedHashSet<>();
    if (back) {
      again.add(patient.loss().namespace());
    }
    for (Step step : patient.trace().steps()) {
      boolean here = step.stage() == Stage.FORWARDING && step.leg() == patient.loss().leg();
      if (here && (!seen.add(step.namespace()) || back)) {
        again.add(step.namespace());
      }
    }
    return again;
  }

  private static void turns(Patient patient, Namespace space, List<Finding> findings) {
    IpAddress target = patient.loss().packet().destination();
    Route route = RouteLookup.lookup(space, RouteQuery.of(null, target, RouteQuery.LOCAL)).route();
    if (route == null) {
      return;
    }
    String line = new RouteText(route, space).toString();
    for (Gateways.Candidate other : new Gateways(patient.state()).of(space, target)) {
      boolean same =
          route.nextHops().stream()
              .anyMatch(hop -> hop.via().filter(other.address()::equals).isPresent());
      if (!same) {
        findings.add(
            loop(patient, space, line)
                .assuming(other.address() + " leads on, rather than back.")
                .mended(
                    RouteRepairs.via(
                        space.id(), route.destination(), other.address(), other.device())));
      }
    }
    findings.add(loop(patient, space, line).mended(RouteRepairs.delete(space, route)));
  }

  private static Patient.Draft loop(Patient patient, Namespace space, String line) {
    IpAddress target = patient.loss().packet().destination();
    return patient
        .about("ttl", space.id())
        .shown(Commands.ip(space.id(), "route get " + target), line)
        .means(
            "The packet goes round in a circle: the route of "
                + NamespaceId.of(space.id())
                + " to "
                + target
                + " leads back to where it came from.")
        .asks("By which routers does the packet come more than once?");
  }

  private static Finding shortLived(Patient patient) {
    boolean reply = patient.loss().leg() == Leg.REPLY;
    Namespace sender =
        reply ? patient.answerer() : patient.state().namespace(patient.flow().from()).orElseThrow();
    int life = sender.sysctls().number(DEFAULT, USUAL);
    boolean setting = life < USUAL && patient.flow().to().family() == Family.INET;
    Patient.Draft draft =
        patient
            .about("ttl", sender.id())
            .asks("How many routers are on the way, and how many may the packet pass?");
    return setting
        ? draft
            .shown(Lines.showSetting(sender.id(), DEFAULT), DEFAULT + " = " + life)
            .means(
                "Packets of "
                    + NamespaceId.of(sender.id())
                    + " may pass fewer than "
                    + life
                    + " routers, and there are more on the way.")
            .mended(SettingRepairs.set(sender.id(), DEFAULT, USUAL))
        : draft
            .shown("ping -t " + patient.flow().ttl(), "Time to live exceeded")
            .means(
                "The packet was sent with a time to live of "
                    + patient.flow().ttl()
                    + ", and every router takes one off; ping again without -t.")
            .mended();
  }
}
