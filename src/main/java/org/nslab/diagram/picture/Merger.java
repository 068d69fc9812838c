package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one of many. */
final class Merger {

  private final Picture picture;
  private final Map<String, Box> groups = new HashMap<>();
  private final Map<String, Device> ports = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  Merger(Picture picture) {
    this.picture = picture;
  }

  /**
   * Boxes that become one.
   *
   * @param boxes each with one device
   * @param devices those
   * @param ports what those are joined to, in one box; empty where they are not joined
   */
  record Group(List<Box> boxes, List<Device> devices, List<Device> ports) {}

  Picture merge(List<Group> all) {
    all.forEach(this::note);
    List<Box> boxes = new ArrayList<>();
    for (Box box : picture.boxes()) {
      Box group = groups.get(box.id());
      if (group != null) {
        boxes.add(group);
      } else if (!gone.contains(box.id())) {
        boxes.add(box.with(merged(box.devices()), box.mark()));
      }
    }
    List<Cable> cables =
        picture.cables().stream()
            .filter(cable -> !gone.contains(cable.one()) && !gone.contains(cable.other()))
            .toList();
    return new Picture(boxes, cables, picture.way());
  }

  /** The first of a group stands for all of it, with its id. */
  private void note(Group group) {
    Box first = group.boxes().get(0);
    int count = group.boxes().size();
    String title = range(group.boxes().stream().map(Box::title).toList());
    Device device = merged("", group.devices());
    groups.put(
        first.id(),
        new Box(
            first.id(),
            title + " (" + count + " alike)",
            Box.Kind.GROUP,
            List.of(device),
            first.notes(),
            Mark.NONE));
    forget(group.devices(), group.boxes());
    if (!group.ports().isEmpty()) {
      Device port = group.ports().get(0);
      ports.put(port.id(), merged(count + " ports", group.ports()));
      forget(group.ports(), List.of());
    }
  }

  private void forget(List<Device> devices, List<Box> boxes) {
    devices.stream().skip(1).forEach(device -> gone.add(device.id()));
    boxes.stream().skip(1).forEach(box -> gone.add(box.id()));
  }

  private List<Device> merged(List<Device> devices) {
    return devices.stream()
        .filter(device -> !gone.contains(device.id()))
        .map(device -> ports.getOrDefault(device.id(), device))
        .toList();
  }

  private static Device merged(String kind, List<Device> devices) {
    Device first = devices.get(0);
    List<String> addresses = devices.stream().flatMap(each -> each.addresses().stream()).toList();
    return new Device(
        first.id(),
        range(devices.stream().map(Device::name).toList()),
        kind,
        first.state(),
        addresses.isEmpty() ? List.of() : List.of(range(addresses)),
        Optional.empty(),
        first.parent(),
        false,
        Mark.NONE);
  }

  private static String range(List<String> texts) {
    String first = texts.get(0);
    String last = texts.get(texts.size() - 1);
    return first.equals(last) ? first : first + " … " + last;
  }
}
