package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;
import org.nslab.trace.Obstacle;

/** The cause that an obstacle shows. */
final class Obstacles {

  private Obstacles() {}

  static Optional<Finding> finding(Patient patient, Obstacle obstacle) {
    return switch (obstacle.kind()) {
      case DOWN -> down(patient, new LinkName(obstacle.device(), obstacle.namespace()));
      case NO_CARRIER -> carrier(patient, obstacle);
      case BRIDGE_DOWN ->
          obstacle
              .bridge()
              .flatMap(name -> down(patient, new LinkName(name, obstacle.namespace())));
      case PORT_BLOCKED -> Optional.of(blocked(patient, obstacle));
      case PORT_ISOLATED -> Optional.of(isolated(patient, obstacle));
      case ARP_OFF -> Optional.of(arpOff(patient, obstacle.namespace(), obstacle.device()));
      case ARP_IGNORED -> Optional.of(kept(patient, obstacle, "arp-off", "arp_ignore"));
      case ARP_FILTERED -> Optional.of(kept(patient, obstacle, "arp-off", "arp_filter"));
      case ARP_SOURCE -> Optional.of(kept(patient, obstacle, "reverse-path", "rp_filter"));
      case VLAN_IN, VLAN_OUT -> Optional.of(vlan(patient, obstacle));
      case TENTATIVE -> Optional.of(tentative(patient, obstacle));
      case NO_REMOTE, UNDERLAY -> Optional.of(overlay(patient, obstacle));
      case FLOW -> Optional.of(flow(patient, obstacle));
      case OUT_OF_SIGHT, PORT_SAME, NO_FLOOD, OTHER_MAC, TOO_BIG, FILTERED, SWALLOWED, NOT_HOLDER ->
          Optional.empty();
    };
  }

  private static Optional<Finding> carrier(Patient patient, Obstacle obstacle) {
    return patient
        .state()
        .link(new LinkName(obstacle.device(), obstacle.namespace()))
        .flatMap(Link::linked)
        .flatMap(patient.state()::name)
        .flatMap(peer -> down(patient, peer));
  }

  private static Optional<Finding> down(Patient patient, LinkName name) {
    Optional<Link> found = patient.state().link(name);
    Namespace space = patient.state().namespace(name.namespace()).orElseThrow();
    if (found.isEmpty() || found.get().isUp()) {
      return Optional.empty();
    }
    Link link = found.get();
    return Optional.of(
        patient
            .about(id(patient, space, link), space.id())
            .device(link.name())
            .shown(
                Lines.showLink(space.id(), link.name()), Lines.link(patient.state(), space, link))
            .means(name + " is down, so that nothing passes there.")
            .asks("Follow the cable: is every interface on the way up, at both of its ends?")
            .mended(LinkRepairs.up(space.id(), link.name())));
  }

  private static String id(Patient patient, Namespace space, Link link) {
    if (link.detail() instanceof org.nslab.network.LinkDetail.Bridge) {
      return "bridge-down";
    }
    if (link.master().isPresent()) {
      return "bridge-port-down";
    }
    Optional<LinkId> peer = link.linked();
    boolean ofSender =
        peer.map(id -> id.namespace().equals(patient.loss().namespace())).orElse(false);
    return ofSender && !space.id().equals(patient.loss().namespace()) ? "peer-down" : "link-down";
  }

  private static Finding blocked(Patient patient, Obstacle obstacle) {
    Namespace space = patient.state().namespace(obstacle.namespace()).orElseThrow();
    Link link = space.link(obstacle.device()).orElseThrow();
    String state = link.port().map(port -> port.state().toString()).orElse("disabled");
    return patient
        .about("bridge-port-blocked", space.id())
        .device(link.name())
        .shown(
            Commands.bridge(space.id(), "link show dev " + link.name()),
            link.name() + ": state " + state)
        .means(
            "The bridge port "
                + link.name()
                + " is in state "
                + state
                + ", so that the bridge"
                + " forwards nothing by it.")
        .asks("Does the bridge forward by each of its ports?")
        .mended(LinkRepairs.forwarding(space.id(), link.name()));
  }

  private static Finding isolated(Patient patient, Obstacle obstacle) {
    return patient
        .about("bridge-port-blocked", obstacle.namespace())
        .device(obstacle.device())
        .shown(
            Commands.bridge(obstacle.namespace(), "-d link show dev " + obstacle.device()),
            obstacle.device() + ": isolated on")
        .means("Both ports are isolated: such ports reach the bridge itself, and not each other.")
        .asks("Does the bridge let these two ports speak with each other?")
        .mended(LinkRepairs.notIsolated(obstacle.namespace(), obstacle.device()));
  }

  static Finding arpOff(Patient patient, String where, String device) {
    Namespace space = patient.state().namespace(where).orElseThrow();
    Link link = space.link(device).orElseThrow();
    return patient
        .about("arp-off", where)
        .device(device)
        .shown(Lines.showLink(where, device), Lines.link(patient.state(), space, link))
        .means(
            new LinkName(device, where)
                + " has the flag NOARP: it neither asks for MAC addresses"
                + " nor tells its own.")
        .asks("Look at the flags of the interfaces. Which of them is unusual?")
        .mended(LinkRepairs.arpOn(where, device));
  }

  private static Finding kept(Patient patient, Obstacle obstacle, String id, String setting) {
    String where = obstacle.namespace();
    Namespace space = patient.state().namespace(where).orElseThrow();
    List<Repair> repairs = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (String of : List.of("all", obstacle.device())) {
      SysctlKey key = SysctlKey.conf("ipv4", of, setting);
      int value = space.sysctls().number(key, 0);
      if (value != 0) {
        repairs.add(SettingRepairs.set(where, key, 0));
        shown.add(key + " = " + value);
      }
    }
    SysctlKey all = SysctlKey.conf("ipv4", "all", setting);
    return patient
        .about(id, where)
        .device(obstacle.device())
        .shown(Lines.showSetting(where, all), String.join(", ", shown))
        .means(
            "The question for the MAC address arrives "
                + NamespaceId.in(where)
                + ", but "
                + setting
                + " keeps the answer back.")
        .asks("The question for the MAC address arrives. What keeps the answer back?")
        .mended(repairs);
  }

  private static Finding vlan(Patient patient, Obstacle obstacle) {
    boolean ovs = obstacle.bridge().isEmpty();
    return patient
        .about(ovs ? "ovs-vlan" : "bridge-vlan", obstacle.namespace())
        .device(obstacle.device())
        .shown(
            ovs
                ? "ovs-vsctl list port " + obstacle.device()
                : Commands.bridge(obstacle.namespace(), "vlan show dev " + obstacle.device()),
            obstacle.toString())
        .means("The two ports have no VLAN in common.")
        .asks("Which VLANs does each of the two ports belong to?")
        .mended();
  }

  private static Finding tentative(Patient patient, Obstacle obstacle) {
    return patient
        .about("ipv6-tentative", obstacle.namespace())
        .device(obstacle.device())
        .shown(Commands.ip(obstacle.namespace(), "-6 addr show tentative"), obstacle.toString())
        .means("The address is still looked for on the segment; wait for a second or two.")
        .asks("Is the address in use already?")
        .mended();
  }

  private static Finding overlay(Patient patient, Obstacle obstacle) {
    return patient
        .about("vxlan-remote", obstacle.namespace())
        .device(obstacle.device())
        .shown(
            Commands.ip(obstacle.namespace(), "-d link show dev " + obstacle.device()),
            obstacle.toString())
        .means("The overlay's ends do not meet: the remote, the id or the port differ.")
        .asks("Do both ends of the overlay name each other, and the same id?")
        .mended();
  }

  private static Finding flow(Patient patient, Obstacle obstacle) {
    return patient
        .about("ovs-flow", obstacle.namespace())
        .device(obstacle.device())
        .shown("ovs-ofctl dump-flows", obstacle.toString())
        .means("The switch's flows drop the frame.")
        .asks("What do the switch's flows do with this frame?")
        .mended();
  }
}
