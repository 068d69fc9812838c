package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The parts of a picture that no cable joins. */
public final class Components {

  private final Map<String, String> leaders = new HashMap<>();

  private Components() {}

  /** Each part's boxes, in the picture's order; the parts by their first box. */
  public static List<List<Box>> of(Picture picture) {
    Components components = new Components();
    Map<String, Box> boxes = picture.boxesByDevice();
    for (Cable cable : picture.cables()) {
      components.join(
          Objects.requireNonNull(boxes.get(cable.one())).id(),
          Objects.requireNonNull(boxes.get(cable.other())).id());
    }
    Map<String, List<Box>> parts = new LinkedHashMap<>();
    for (Box box : picture.boxes()) {
      parts.computeIfAbsent(components.leader(box.id()), key -> new ArrayList<>()).add(box);
    }
    return List.copyOf(parts.values());
  }

  private void join(String one, String other) {
    leaders.put(leader(one), leader(other));
  }

  private String leader(String id) {
    String leader = id;
    for (String next = leaders.get(leader);
        next != null && !next.equals(leader);
        next = leaders.get(leader)) {
      leader = next;
    }
    leaders.put(id, leader);
    return leader;
  }
}
