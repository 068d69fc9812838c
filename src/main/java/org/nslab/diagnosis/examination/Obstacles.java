package org.nslab.diagnosis.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.diagnosis.repair.LinkRepairs;
import org.nslab.diagnosis.repair.PortRepairs;
import org.nslab.diagnosis.repair.Repair;
import org.nslab.diagnosis.repair.SettingRepairs;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;
import org.nslab.trace.Obstacle;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

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
      case ARP_SOURCE -> Optional.of(unbelieved(patient, obstacle));
      case OUT_OF_SIGHT,
          PORT_SAME,
          NO_FLOOD,
          OTHER_MAC,
          TOO_BIG,
          FILTERED,
          SWALLOWED,
          NOT_HOLDER,
          VLAN_IN,
          VLAN_OUT,
          TENTATIVE,
          NO_REMOTE,
          UNDERLAY,
          FLOW ->
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
    if (link.detail() instanceof LinkDetail.Bridge) {
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
        .mended(forwarding(space, link));
  }

  /** With the spanning tree, only time makes a port forward; without, it is told to. */
  private static Repair forwarding(Namespace space, Link port) {
    Optional<LinkDetail.Bridge> tree =
        space
            .master(port)
            .map(Link::detail)
            .filter(LinkDetail.Bridge.class::isInstance)
            .map(LinkDetail.Bridge.class::cast)
            .filter(LinkDetail.Bridge::stp);
    boolean waits =
        port.port()
            .map(
                settings ->
                    settings.state() == BridgePort.State.LISTENING
                        || settings.state() == BridgePort.State.LEARNING)
            .orElse(false);
    return tree.isPresent() && waits
        ? PortRepairs.waited(space.id(), port.name(), 2 + 2 * tree.get().forwardDelay() / 100)
        : PortRepairs.forwarding(space.id(), port.name());
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
        .mended(PortRepairs.notIsolated(obstacle.namespace(), obstacle.device()));
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

  /** Who asks is not believed: its address is refused by a route or rule, or by rp_filter. */
  private static Finding unbelieved(Patient patient, Obstacle obstacle) {
    Namespace space = patient.state().namespace(obstacle.namespace()).orElseThrow();
    RouteAnswer back =
        patient
            .source()
            .map(source -> RouteQuery.of(null, source, RouteQuery.LOCAL))
            .map(query -> RouteLookup.lookup(space, query))
            .filter(RouteAnswer::isRejected)
            .orElse(null);
    if (back != null && back.route() != null) {
      return RejectionExaminer.route(patient, space, back.route());
    }
    Optional<Finding> length =
        patient
            .source()
            .flatMap(
                source ->
                    space
                        .link(obstacle.device())
                        .flatMap(link -> Lengths.broadcast(patient, space, link, source)));
    if (length.isPresent()) {
      return length.get();
    }
    return back != null && back.rule() != null
        ? RejectionExaminer.rule(patient, space.id(), back.rule())
        : kept(patient, obstacle, "reverse-path", "rp_filter");
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
}
