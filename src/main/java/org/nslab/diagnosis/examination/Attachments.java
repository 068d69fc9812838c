package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** A cable's bridge end that is in no bridge, or in another. */
final class Attachments {

  private Attachments() {}

  static List<Finding> examine(Patient patient) {
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    Optional<Link> out = patient.loss().device().flatMap(patient.space()::link);
    if (nextHop.isEmpty() || out.isEmpty()) {
      return List.of();
    }
    LinkId own = new LinkId(patient.space().id(), out.get().index());
    Set<LinkId> near = new HashSet<>(new Segments(patient.state()).of(own));
    List<Finding> findings = new ArrayList<>();
    for (LinkName holder : patient.state().holders(nextHop.get())) {
      Link far = patient.state().link(holder).orElseThrow();
      LinkId id = new LinkId(holder.namespace(), far.index());
      if (!near.contains(id)) {
        findings.addAll(join(patient, own, id));
        findings.addAll(join(patient, id, own));
        findings.addAll(Separate.examine(patient, own, id));
      }
    }
    if (patient.state().holders(nextHop.get()).isEmpty()) {
      findings.addAll(Strays.examine(patient, near, nextHop.get().family()));
    }
    return findings;
  }

  /** The same where a namespace finds no route, as its cable leads elsewhere. */
  static List<Finding> towards(Patient patient, IpAddress target) {
    List<Finding> findings = new ArrayList<>();
    for (Link link : patient.space().links().all()) {
      LinkId own = new LinkId(patient.space().id(), link.index());
      Set<LinkId> near = new HashSet<>(new Segments(patient.state()).of(own));
      for (LinkName holder : patient.state().holders(target)) {
        Link far = patient.state().link(holder).orElseThrow();
        LinkId id = new LinkId(holder.namespace(), far.index());
        if (link.peer().isPresent() && !near.contains(id)) {
          findings.addAll(join(patient, own, id));
        }
      }
      if (findings.isEmpty()) {
        findings.addAll(lonely(patient, link));
      }
    }
    return findings;
  }

  /** A cable whose far end lies beside a bridge, and nobody with an address is on its segment. */
  private static List<Finding> lonely(Patient patient, Link link) {
    Optional<Link> port = link.peer().flatMap(patient.state()::link);
    if (port.isEmpty()
        || port.get().master().isPresent()
        || !port.get().addresses(Family.INET).isEmpty()) {
      return List.of();
    }
    String where = link.peer().orElseThrow().namespace();
    Namespace space = patient.state().namespace(where).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    for (Link bridge : space.links().all()) {
      if (bridge.detail() instanceof LinkDetail.Bridge && !where.equals(patient.space().id())) {
        findings.add(attach(patient, space, port.get(), bridge));
      }
    }
    return findings;
  }

  /** Puts the far end of one interface's cable into the bridge of another interface. */
  private static List<Finding> join(Patient patient, LinkId cable, LinkId other) {
    Optional<LinkId> end = patient.state().link(cable).flatMap(Link::peer);
    if (end.isEmpty()) {
      return List.of();
    }
    Namespace space = patient.state().namespace(end.get().namespace()).orElseThrow();
    Link port = patient.state().link(end.get()).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    if (!port.addresses(Family.INET).isEmpty() && port.master().isEmpty()) {
      return findings;
    }
    for (LinkId id : new LinkedHashSet<>(new Segments(patient.state()).of(other))) {
      Link bridge = patient.state().link(id).orElseThrow();
      boolean here = id.namespace().equals(space.id());
      if (here && bridge.detail() instanceof LinkDetail.Bridge) {
        findings.add(attach(patient, space, port, bridge));
      }
    }
    return findings;
  }

  static Finding attach(Patient patient, Namespace space, Link port, Link bridge) {
    boolean elsewhere = port.master().isPresent();
    String now =
        space
            .master(port)
            .map(master -> " is attached to " + master.name())
            .orElse(" is attached to no bridge");
    return patient
        .about(elsewhere ? "bridge-port-elsewhere" : "bridge-port-missing", space.id())
        .device(port.name())
        .shown(
            Commands.bridge(space.id(), "link show dev " + port.name()),
            elsewhere ? port.name() + ":" + now : "(nothing)")
        .means(
            new LinkName(port.name(), space.id())
                + now
                + ", so that its cable does not lead to "
                + bridge.name()
                + ".")
        .asks("Which cables are plugged into " + bridge.name() + "?")
        .assuming(bridge.name() + " is meant, as the others are there.")
        .mended(LinkRepairs.master(space.id(), port.name(), bridge));
  }
}
