package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.address.Family;

/** Makes a picture of a network state. */
final class StatePicture {

  private final NetworkState state;
  private final List<Box> outside = new ArrayList<>();
  private final List<Cable> cables = new ArrayList<>();
  private final Set<Object> joints = new HashSet<>();

  StatePicture(NetworkState state) {
    this.state = state;
  }

  Picture picture() {
    List<Box> boxes = new ArrayList<>();
    List<Box> unnamed = new ArrayList<>();
    for (Namespace namespace : state.all()) {
      boolean listed =
          namespace.id().equals(NamespaceId.HOST) || NamespaceId.isNamed(namespace.id());
      (listed ? boxes : unnamed).add(box(namespace));
      namespace.links().all().forEach(link -> join(namespace, link));
    }
    cables.addAll(new Overlays(state).cables());
    boxes.addAll(unnamed);
    boxes.addAll(outside);
    // Nothing leads to a device that is not worth a place.
    Set<String> shown = new HashSet<>();
    boxes.forEach(box -> box.devices().forEach(device -> shown.add(device.id())));
    cables.removeIf(cable -> !shown.contains(cable.one()) || !shown.contains(cable.other()));
    return new Picture(boxes, cables, List.of());
  }

  private Box box(Namespace namespace) {
    return new Box(
        namespace.id(),
        title(namespace.id()),
        kind(namespace.id()),
        new Devices(state, namespace).shown(),
        Notes.of(namespace),
        Mark.NONE);
  }

  private static String title(String id) {
    if (id.equals(NamespaceId.HOST) || NamespaceId.isNamed(id)) {
      String name = Visible.of(NamespaceId.name(id));
      return name.equals(id) || !name.equals(NamespaceId.HOST) ? name : name + " (of ip netns)";
    }
    return NamespaceId.machineAround(id).orElse(Visible.of(id.replace('/', ' ')));
  }

  private static Box.Kind kind(String id) {
    return id.equals(NamespaceId.HOST)
        ? Box.Kind.HOST
        : NamespaceId.isNamed(id) ? Box.Kind.NAMESPACE : Box.Kind.UNNAMED;
  }

  private void join(Namespace namespace, Link link) {
    LinkId here = new LinkId(namespace.id(), link.index());
    LinkId there = link.linked().orElse(null);
    Link other = there == null ? null : state.link(there).orElse(null);
    if (there != null && other != null && !there.equals(here)) {
      join(here, link, there, other);
    } else if (there != null || link.detail() instanceof LinkDetail.Hardware) {
      leadOut(namespace, link, there != null ? "out of sight" : "outside");
    }
  }

  private void join(LinkId here, Link link, LinkId there, Link other) {
    boolean carries = DeviceState.carries(link) && DeviceState.carries(other);
    if (link.detail() instanceof LinkDetail.Veth) {
      boolean first =
          !other.linked().equals(Optional.of(here))
              || Devices.id(here).compareTo(Devices.id(there)) < 0;
      if (first) {
        add(Devices.id(here), Devices.id(there), Cable.Kind.VETH, carries);
      }
    } else if (!here.namespace().equals(there.namespace())) {
      add(Devices.id(there), Devices.id(here), Cable.Kind.PART, carries);
    }
  }

  private void add(String one, String other, Cable.Kind kind, boolean carries) {
    Cable cable = new Cable(one, other, kind, carries, Mark.NONE);
    // Two devices that each claim to be on top of the other are joined once.
    if (joints.add(cable.joint())) {
      cables.add(cable);
    }
  }

  private void leadOut(Namespace namespace, Link link, String title) {
    String id = Devices.id(new LinkId(namespace.id(), link.index()));
    Device end =
        new Device(
            "beyond/" + id,
            beyond(namespace, link),
            "",
            DeviceState.UP,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            false,
            Mark.NONE);
    outside.add(
        new Box("beyond/" + id, title, Box.Kind.OUTSIDE, List.of(end), List.of(), Mark.NONE));
    add(id, end.id(), Cable.Kind.OUTSIDE, DeviceState.carries(link));
  }

  /** The gateways that are there, or what is known of it else. */
  private static String beyond(Namespace namespace, Link link) {
    List<String> gateways = new ArrayList<>();
    for (Family family : Family.values()) {
      for (Route route : namespace.routes().main(family)) {
        for (NextHop hop : route.nextHops()) {
          if (hop.via().isPresent() && hop.device().orElse(0) == link.index()) {
            gateways.add("gateway " + hop.via().get());
          }
        }
      }
    }
    return gateways.isEmpty() ? "beyond " + Visible.of(link.name()) : gateways.get(0);
  }
}
