package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SwitchRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.NamespaceId;
import org.nslab.network.OvsBridge;
import org.nslab.network.address.Family;
import org.nslab.trace.Disposition;
import org.nslab.trace.Obstacle;
import org.nslab.trace.OvsFlow;

/** A switch of Open vSwitch: a port is missing, tags keep two apart, or a flow drops. */
final class SwitchExaminer implements Examiner {

  @Override
  public List<Finding> examine(Patient patient) {
    Disposition end = patient.loss().disposition();
    List<Finding> findings = new ArrayList<>();
    if (end != Disposition.NEIGHBOUR_UNRESOLVED && end != Disposition.FRAME_LOST) {
      return findings;
    }
    for (OvsBridge bridge : patient.state().ovsBridges()) {
      for (Obstacle obstacle : patient.loss().obstacles()) {
        port(bridge, obstacle).ifPresent(port -> found(patient, bridge, port, obstacle, findings));
      }
      missing(patient, bridge, findings);
    }
    return findings;
  }

  private static Optional<OvsBridge.Port> port(OvsBridge bridge, Obstacle obstacle) {
    boolean here = obstacle.namespace().equals(NamespaceId.HOST) && obstacle.bridge().isEmpty();
    return bridge.ports().stream()
        .filter(port -> here && port.name().equals(obstacle.device()))
        .findFirst();
  }

  private static void found(
      Patient patient,
      OvsBridge bridge,
      OvsBridge.Port port,
      Obstacle obstacle,
      List<Finding> findings) {
    switch (obstacle.kind()) {
      case VLAN_IN, VLAN_OUT -> tags(patient, bridge, port, findings);
      case FLOW -> findings.add(flow(patient, bridge));
      default -> {}
    }
  }

  /** Puts the port into the VLAN of one of the others. */
  private static void tags(
      Patient patient, OvsBridge bridge, OvsBridge.Port port, List<Finding> findings) {
    int now = port.tag().orElse(0);
    bridge.ports().stream()
        .mapToInt(other -> other.tag().orElse(0))
        .filter(tag -> tag != now)
        .distinct()
        .forEach(tag -> findings.add(tag(patient, bridge, port, tag)));
  }

  private static Finding tag(Patient patient, OvsBridge bridge, OvsBridge.Port port, int tag) {
    String has = port.tag().isPresent() ? "the tag " + port.tag().getAsInt() : "no tag";
    return patient
        .about("ovs-vlan", NamespaceId.HOST)
        .device(port.name())
        .shown(
            "ovs-vsctl get port " + port.name() + " tag",
            port.tag().isPresent() ? Integer.toString(port.tag().getAsInt()) : "[]")
        .means(
            "The port "
                + port.name()
                + " of "
                + bridge.name()
                + " has "
                + has
                + ", and the port that the packet comes by has another: the switch keeps them"
                + " apart.")
        .asks("Which tags do the two ports have?")
        .assuming("Both are meant to be in VLAN " + tag + ".")
        .mended(SwitchRepairs.tag(bridge, port, tag));
  }

  private static Finding flow(Patient patient, OvsBridge bridge) {
    Optional<String> drops =
        bridge.flows().stream().filter(flow -> OvsFlow.of(flow).drops()).findFirst();
    Repair repair =
        drops
            .map(flow -> SwitchRepairs.normal(bridge, flow))
            .orElseGet(() -> SwitchRepairs.otherwise(bridge));
    return patient
        .about("ovs-flow", NamespaceId.HOST)
        .device(bridge.name())
        .shown("ovs-ofctl dump-flows " + bridge.name(), drops.orElse("(no flow)"))
        .means(
            drops.isPresent()
                ? "A flow of " + bridge.name() + " drops the frame."
                : bridge.name() + " has no flow for the frame, and so drops it.")
        .asks("What do the flows of " + bridge.name() + " do with this frame?")
        .mended(repair);
  }

  /** Cables' ends on the host that lie beside the switch. */
  private static void missing(Patient patient, OvsBridge bridge, List<Finding> findings) {
    for (Link link : patient.state().host().links().all()) {
      boolean port =
          patient.state().ovsBridges().stream()
              .flatMap(each -> each.ports().stream())
              .anyMatch(each -> each.name().equals(link.name()));
      boolean loose =
          link.detail() instanceof LinkDetail.Veth
              && link.master().isEmpty()
              && link.addresses(Family.INET).isEmpty();
      if (loose && !port && isMeant(patient, link)) {
        findings.add(missing(patient, bridge, link));
      }
    }
  }

  /** Whether the cable is that of the sender, or of who holds the next hop. */
  private static boolean isMeant(Patient patient, Link link) {
    Optional<LinkId> far = link.peer();
    String sender = patient.loss().namespace();
    return far.isPresent()
        && (far.get().namespace().equals(sender)
            || patient.loss().nextHop().stream()
                .flatMap(address -> patient.state().holders(address).stream())
                .anyMatch(holder -> holder.namespace().equals(far.get().namespace())));
  }

  private static Finding missing(Patient patient, OvsBridge bridge, Link link) {
    return patient
        .about("ovs-port-missing", NamespaceId.HOST)
        .device(link.name())
        .shown("ovs-vsctl port-to-br " + link.name(), "ovs-vsctl: no port named " + link.name())
        .means(link.name() + " on the host is not a port of the switch " + bridge.name() + ".")
        .asks("Which ports does " + bridge.name() + " have?")
        .assuming(bridge.name() + " is the switch that is meant.")
        .mended(SwitchRepairs.port(bridge, link.name()));
  }
}
