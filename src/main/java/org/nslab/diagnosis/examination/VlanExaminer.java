package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.PortRepairs;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.PortVlan;
import org.nslab.trace.Obstacle;

/** A bridge that keeps VLANs apart, and two ports that have none in common. */
final class VlanExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    List<Finding> findings = new ArrayList<>();
    for (Obstacle obstacle : patient.loss().obstacles()) {
      boolean apart =
          obstacle.kind() == Obstacle.Kind.VLAN_IN || obstacle.kind() == Obstacle.Kind.VLAN_OUT;
      if (apart && obstacle.bridge().isPresent()) {
        Namespace space = patient.state().namespace(obstacle.namespace()).orElseThrow();
        space
            .link(obstacle.bridge().get())
            .flatMap(bridge -> Crossing.of(patient, space, bridge))
            .ifPresent(crossing -> examine(patient, space, crossing, findings));
      }
    }
    return findings;
  }

  private static void examine(
      Patient patient, Namespace space, Crossing crossing, List<Finding> findings) {
    int in = untagged(crossing.in());
    int out = untagged(crossing.out());
    if (in != 0 && in != out) {
      findings.add(finding(patient, space, crossing.out(), crossing.in(), in));
    }
    if (out != 0 && in != out) {
      findings.add(finding(patient, space, crossing.in(), crossing.out(), out));
    }
    if (in == 0 && out == 0) {
      findings.add(finding(patient, space, crossing.in(), crossing.out(), 1));
    }
  }

  private static List<PortVlan> vlans(Link link) {
    return link.detail() instanceof LinkDetail.Bridge bridge
        ? bridge.vlans()
        : link.port().orElse(BridgePort.DEFAULT).vlans();
  }

  /** The VLAN of untagged frames; 0 for none. */
  private static int untagged(Link link) {
    return vlans(link).stream().filter(PortVlan::pvid).mapToInt(PortVlan::id).findFirst().orElse(0);
  }

  private static Finding finding(
      Patient patient, Namespace space, Link wrong, Link right, int vlan) {
    int now = untagged(wrong);
    String has = now == 0 ? "takes in no frames without a tag" : "belongs to VLAN " + now;
    return patient
        .about("bridge-vlan", space.id())
        .device(wrong.name())
        .shown(
            Commands.bridge(space.id(), "vlan show dev " + wrong.name()),
            wrong.name() + (now == 0 ? " (no PVID)" : " " + now + " PVID"))
        .means(
            new LinkName(wrong.name(), space.id())
                + " "
                + has
                + ", and "
                + right.name()
                + (untagged(right) == 0 ? " takes in none" : " to VLAN " + untagged(right))
                + ": the bridge keeps the two apart.")
        .asks("Which VLANs does each of the two ports belong to?")
        .assuming("VLAN " + vlan + " is the one that is meant for both.")
        .mended(PortRepairs.vlan(space.id(), wrong, vlan));
  }

  /** The ports by which a frame comes into a bridge and is to leave it. */
  private record Crossing(Link in, Link out) {

    static Optional<Crossing> of(Patient patient, Namespace space, Link bridge) {
      Segments segments = new Segments(patient.state());
      Optional<Link> in =
          patient
              .loss()
              .device()
              .flatMap(device -> patient.space().link(device))
              .flatMap(link -> segments.port(space, bridge, patient.space().id(), link.index()));
      Optional<Link> out =
          patient.loss().nextHop().stream()
              .flatMap(address -> patient.state().holders(address).stream())
              .flatMap(
                  holder ->
                      patient
                          .state()
                          .link(holder)
                          .flatMap(
                              link ->
                                  segments.port(space, bridge, holder.namespace(), link.index()))
                          .stream())
              .findFirst();
      return in.flatMap(from -> out.map(to -> new Crossing(from, to)));
    }
  }
}
