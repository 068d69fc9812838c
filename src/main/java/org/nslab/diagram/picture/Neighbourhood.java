package org.nslab.diagram.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What hangs together with a way. */
record Neighbourhood(Picture picture) {

  /** The picture with the way, without the boxes that no cable joins to any box of it. */
  Picture of(List<Stop> way) {
    if (way.isEmpty()) {
      return picture;
    }
    Set<String> near = new HashSet<>();
    for (List<Box> component : Components.of(picture)) {
      if (component.stream().anyMatch(box -> way.stream().anyMatch(stop -> stop.isIn(box)))) {
        component.forEach(box -> near.add(box.id()));
      }
    }
    Map<String, Box> byDevice = picture.boxesByDevice();
    List<Box> boxes = picture.boxes().stream().filter(box -> near.contains(box.id())).toList();
    List<Cable> cables =
        picture.cables().stream()
            .filter(cable -> near.contains(Objects.requireNonNull(byDevice.get(cable.one())).id()))
            .toList();
    return new Picture(boxes, cables, way);
  }
}
