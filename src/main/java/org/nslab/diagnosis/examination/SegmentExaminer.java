package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Obstacle;

/** A frame, or the question for a MAC address, does not get through cables and bridges. */
final class SegmentExaminer implements Examiner {

  private static final int MOST = 8;

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    if (end != Disposition.NEIGHBOUR_UNRESOLVED && end != Disposition.FRAME_LOST) {
      return List.of();
    }
    Set<LinkName> relevant = relevant(patient);
    List<Finding> first = new ArrayList<>();
    List<Finding> others = new ArrayList<>();
    for (Obstacle obstacle : patient.loss().obstacles()) {
      boolean onTheWay = relevant.contains(new LinkName(obstacle.device(), obstacle.namespace()));
      if (onTheWay || others.size() < MOST) {
        Obstacles.finding(patient, obstacle).ifPresent((onTheWay ? first : others)::add);
      }
    }
    List<Finding> findings = new ArrayList<>();
    patient
        .loss()
        .device()
        .flatMap(patient.space()::link)
        .flatMap(port -> Misplaced.onPort(patient, port))
        .ifPresent(findings::add);
    findings.addAll(Neighbours.examine(patient));
    findings.addAll(first);
    findings.addAll(Attachments.examine(patient));
    if (first.isEmpty()) {
      findings.addAll(others);
    }
    return findings;
  }

  /** The interfaces between the sender on this segment and who holds the next hop. */
  private static Set<LinkName> relevant(Patient patient) {
    Set<LinkName> names = new HashSet<>();
    Namespace space = patient.space();
    patient
        .loss()
        .device()
        .flatMap(space::link)
        .ifPresent(link -> add(patient, space, link, names));
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    if (nextHop.isPresent()) {
      for (LinkName holder : patient.state().holders(nextHop.get())) {
        Namespace there = patient.state().namespace(holder.namespace()).orElseThrow();
        patient.state().link(holder).ifPresent(link -> add(patient, there, link, names));
      }
    }
    return names;
  }

  private static void add(Patient patient, Namespace space, Link link, Set<LinkName> names) {
    names.add(new LinkName(link.name(), space.id()));
    Optional<LinkId> peer = link.linked();
    if (peer.isPresent()) {
      patient.state().name(peer.get()).ifPresent(names::add);
    }
  }
}
