package org.nslab.diagram.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Components;
import org.nslab.diagram.picture.Device;
import org.nslab.diagram.picture.Distances;
import org.nslab.diagram.picture.Picture;

/**
 * The order in which somebody reads a picture who begins at the root and follows each cable to its
 * end before the next. Drawn in this order, cables that make no circle do not cross.
 */
final class Reading {

  private final Map<String, Box> boxes;
  private final Map<String, List<Cable>> cables = new HashMap<>();
  private final Set<Box> read = new LinkedHashSet<>();

  Reading(Picture picture, Distances distances) {
    boxes = picture.boxesByDevice();
    for (Cable cable : picture.cables()) {
      cables.computeIfAbsent(cable.one(), key -> new ArrayList<>()).add(cable);
      cables.computeIfAbsent(cable.other(), key -> new ArrayList<>()).add(cable);
    }
    for (List<Box> component : Components.of(picture)) {
      read(distances.root(component));
    }
  }

  /** All boxes. */
  List<Box> boxes() {
    return List.copyOf(read);
  }

  /** The devices of a box, each before its ports. */
  static List<Device> devices(Box box) {
    List<Device> devices = new ArrayList<>();
    box.roots().forEach(device -> add(box, device, devices));
    return devices;
  }

  private static void add(Box box, Device device, List<Device> devices) {
    devices.add(device);
    box.children(device.id()).forEach(port -> add(box, port, devices));
  }

  private void read(Box box) {
    if (read.add(box)) {
      for (Device device : devices(box)) {
        for (Cable cable : cables.getOrDefault(device.id(), List.of())) {
          read(Objects.requireNonNull(boxes.get(cable.far(device.id()))));
        }
      }
    }
  }
}
