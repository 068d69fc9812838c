package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A namespace on a picture, or what stands for something outside of it.
 *
 * @param id unlike that of any other box of the picture
 * @param title what people call it
 * @param kind what it stands for
 * @param devices its interfaces, in the kernel's order
 * @param notes what else there is to say: whether it is a router, its routes
 * @param mark what became of it
 */
public record Box(
    String id, String title, Kind kind, List<Device> devices, List<String> notes, Mark mark) {

  /** What a box stands for. */
  public enum Kind {
    /** The lab's own namespace, or the machine's. */
    HOST,
    /** A namespace that {@code ip netns} lists. */
    NAMESPACE,
    /** One without a name, such as a container's. */
    UNNAMED,
    /** What lies behind an interface and cannot be seen. */
    OUTSIDE,
    /** Several namespaces that are alike. */
    GROUP
  }

  /** Copies the lists. Parents that are not here, or lead round in a circle, are left out. */
  public Box {
    devices = rooted(devices);
    notes = List.copyOf(notes);
  }

  private static List<Device> rooted(List<Device> devices) {
    Map<String, Optional<String>> parents = new HashMap<>();
    devices.forEach(device -> parents.put(device.id(), device.parent()));
    List<Device> rooted = new ArrayList<>();
    for (Device device : devices) {
      if (device.parent().isPresent() && !endsAtRoot(device, parents)) {
        parents.put(device.id(), Optional.empty());
        rooted.add(device.withoutParent());
      } else {
        rooted.add(device);
      }
    }
    return List.copyOf(rooted);
  }

  private static boolean endsAtRoot(Device device, Map<String, Optional<String>> parents) {
    Optional<String> above = device.parent();
    for (int i = 0; i <= parents.size() && above.isPresent(); i++) {
      above = parents.getOrDefault(above.get(), Optional.of(device.id()));
    }
    return above.isEmpty();
  }

  /** The devices that are a part of, or a port of, that one. */
  public List<Device> children(String device) {
    return devices.stream().filter(each -> each.parent().equals(Optional.of(device))).toList();
  }

  /** The devices that are no part of another. */
  public List<Device> roots() {
    return devices.stream().filter(each -> each.parent().isEmpty()).toList();
  }

  /** Whether it is the same one, however it may have changed. */
  public boolean is(Box box) {
    return id.equals(box.id);
  }

  Box titled(String other) {
    return new Box(id, Visible.of(other), kind, devices, notes, mark);
  }

  Box with(List<Device> changed, Mark changedMark) {
    return new Box(id, title, kind, changed, notes, changedMark);
  }
}
