package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.OvsBridge;

/** The interfaces of a namespace as devices. */
record Devices(NetworkState state, Namespace namespace) {

  /** What the switch has for itself; see ovs-vswitchd(8). Nobody has use for it on a map. */
  private static final Set<String> OVS_OWN = Set.of("ovs-system", "ovs-netdev");

  static String id(LinkId link) {
    return link.namespace() + "#" + link.index();
  }

  /** All that are worth a place: the loopback alone only where there is nothing else. */
  List<Device> shown() {
    List<Device> shown = new ArrayList<>();
    for (Link link : namespace.links().all()) {
      boolean dull = isPlainLoopback(link) && namespace.links().all().size() > 1;
      if (!dull && !OVS_OWN.contains(link.name())) {
        shown.add(device(link));
      }
    }
    return shown;
  }

  private static boolean isPlainLoopback(Link link) {
    return link.detail() instanceof LinkDetail.Loopback
        && link.addresses().stream().allMatch(held -> held.address().isLoopback());
  }

  private Device device(Link link) {
    List<String> addresses =
        link.addresses().stream()
            .filter(held -> !held.address().isLinkLocal() && !held.address().isLoopback())
            .map(Devices::text)
            .toList();
    return new Device(
        id(new LinkId(namespace.id(), link.index())),
        Visible.of(link.name()),
        Visible.of(kind(link)),
        DeviceState.of(link),
        addresses,
        link.detail() instanceof LinkDetail.Loopback
            ? Optional.empty()
            : link.mac().map(Object::toString),
        parent(link).map(above -> id(new LinkId(namespace.id(), above.index()))),
        addresses.isEmpty() && wantsAddress(link),
        Mark.NONE);
  }

  private static String text(InterfaceAddress held) {
    return held
        + (held.flags().contains(InterfaceAddress.Flag.DADFAILED)
            ? " (duplicate)"
            : held.isUsable() ? "" : " (tentative)");
  }

  /** Who sits at the end of a cable and is a port of nothing is no use without an address. */
  private boolean wantsAddress(Link link) {
    LinkDetail detail = link.detail();
    boolean end =
        detail instanceof LinkDetail.Veth
            || detail instanceof LinkDetail.Hardware
            || detail instanceof LinkDetail.Vlan
            || detail instanceof LinkDetail.Macvlan;
    return end && link.master().isEmpty() && ovsBridge(link).isEmpty() && !carriesParts(link);
  }

  private boolean carriesParts(Link link) {
    LinkId id = new LinkId(namespace.id(), link.index());
    return state.all().stream()
        .flatMap(each -> each.links().all().stream())
        .filter(each -> !(each.detail() instanceof LinkDetail.Veth))
        .anyMatch(each -> each.linked().equals(Optional.of(id)));
  }

  private String kind(Link link) {
    LinkDetail detail = link.detail();
    String below =
        link.master().isPresent() ? below(link).map(each -> " on " + each).orElse("") : "";
    if (ovsBridge(link).isPresent() && ovsBridge(link).get().name().equals(link.name())) {
      // The switch works whether or not its own port is up.
      return DeviceState.of(link) == DeviceState.UP ? "Open vSwitch" : "Open vSwitch, own port";
    }
    if (detail instanceof LinkDetail.Vxlan vxlan) {
      return "vxlan " + vxlan.id();
    }
    if (detail instanceof LinkDetail.Vlan vlan) {
      return "vlan " + vlan.id() + below;
    }
    boolean plain =
        detail instanceof LinkDetail.Veth
            || detail instanceof LinkDetail.Hardware
            || detail instanceof LinkDetail.Loopback;
    return plain ? "" : link.kind() + below;
  }

  private Optional<String> below(Link link) {
    return link.linked().flatMap(state::link).map(Link::name);
  }

  private Optional<Link> parent(Link link) {
    Optional<OvsBridge> ovs = ovsBridge(link);
    if (ovs.isPresent()) {
      return namespace.link(ovs.get().name()).filter(above -> above.index() != link.index());
    }
    Optional<Link> master = namespace.master(link);
    if (master.isPresent() || link.detail() instanceof LinkDetail.Veth) {
      return master;
    }
    return link.linked()
        .filter(below -> below.namespace().equals(namespace.id()) && below.index() != link.index())
        .flatMap(below -> namespace.link(below.index()));
  }

  private Optional<OvsBridge> ovsBridge(Link link) {
    if (!namespace.id().equals(NamespaceId.HOST)) {
      return Optional.empty();
    }
    return state.ovsBridges().stream()
        .filter(
            bridge ->
                bridge.name().equals(link.name())
                    || bridge.ports().stream().anyMatch(port -> port.name().equals(link.name())))
        .findFirst();
  }
}
