package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.RouteRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.trace.Disposition;

/** A MAC address that is wrong: entered by hand, or not one's own alone. */
final class Neighbours {

  private static final MacAddress FRESH = new MacAddress(0x0200_5e00_0001L);

  private Neighbours() {}

  static List<Finding> examine(Patient patient) {
    Optional<Link> out = patient.loss().device().flatMap(patient.space()::link);
    Optional<IpAddress> nextHop = patient.loss().nextHop();
    if (out.isEmpty() || nextHop.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    if (patient.loss().disposition() == Disposition.FRAME_LOST) {
      if (out.get().flags().has(LinkFlag.NOARP)) {
        findings.add(Obstacles.arpOff(patient, patient.space().id(), out.get().name()));
      }
      patient
          .space()
          .neighbour(out.get().index(), nextHop.get())
          .filter(Neighbour::isKnown)
          .filter(entry -> !isRight(patient.state(), entry))
          .ifPresent(entry -> findings.add(wrong(patient, out.get(), entry)));
    }
    findings.addAll(doubles(patient, out.get()));
    return findings;
  }

  private static boolean isRight(NetworkState state, Neighbour entry) {
    return state.holders(entry.address()).stream()
        .flatMap(holder -> state.link(holder).stream())
        .anyMatch(link -> link.mac().equals(entry.mac()));
  }

  private static Finding wrong(Patient patient, Link out, Neighbour entry) {
    String where = patient.space().id();
    String mac = entry.mac().map(Object::toString).orElse("");
    return patient
        .about("neighbour-wrong", where)
        .device(out.name())
        .shown(
            Commands.ip(where, "neigh show " + entry.address()),
            entry.address() + " dev " + out.name() + " lladdr " + mac + " " + entry.state())
        .means(
            "The neighbour table says that "
                + entry.address()
                + " is at "
                + mac
                + ", and nobody has that MAC address.")
        .asks("Which MAC address does the frame go to, and who has it?")
        .mended(RouteRepairs.forget(where, out.name(), entry));
  }

  private static List<Finding> doubles(Patient patient, Link out) {
    LinkId own = new LinkId(patient.space().id(), out.index());
    for (LinkId end : new Segments(patient.state()).ends(own)) {
      Link other = patient.state().link(end).orElseThrow();
      boolean bridge = other.detail() instanceof LinkDetail.Bridge; // which borrows a port's
      if (!end.equals(own) && !bridge && other.mac().isPresent() && other.mac().equals(out.mac())) {
        return List.of(same(patient, out, other, end));
      }
    }
    return List.of();
  }

  private static Finding same(Patient patient, Link out, Link other, LinkId end) {
    LinkName one = new LinkName(out.name(), patient.space().id());
    LinkName two = new LinkName(other.name(), end.namespace());
    return patient
        .about("duplicate-mac", end.namespace())
        .device(other.name())
        .shown(
            Lines.showLink(end.namespace(), other.name()),
            Lines.link(
                patient.state(), patient.state().namespace(end.namespace()).orElseThrow(), other))
        .means(one + " and " + two + " have the same MAC address.")
        .asks("Does every interface on the segment have a MAC address of its own?")
        .mended(LinkRepairs.mac(end.namespace(), other.name(), FRESH));
  }
}
