package org.nslab.diagram.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How far boxes are from where a drawing of them begins, counted in cables. */
public final class Distances {

  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Map<String, Integer> distances = new HashMap<>();
  private final Map<String, Box> boxes;
  private final Set<String> inward = new HashSet<>();

  /** The distances of all boxes, each from the root of those that it hangs together with. */
  public Distances(Picture picture) {
    boxes = picture.boxesByDevice();
    for (Cable cable : picture.cables()) {
      String one = Objects.requireNonNull(boxes.get(cable.one())).id();
      String other = Objects.requireNonNull(boxes.get(cable.other())).id();
      if (!one.equals(other)) {
        neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
        neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
      }
    }
    for (List<Box> component : Components.of(picture)) {
      from(root(component));
    }
    for (Cable cable : picture.cables()) {
      Cable outward = outward(cable);
      if (of(outward.one()) < of(outward.other())) {
        inward.add(outward.other());
      }
    }
  }

  private int of(String device) {
    return of(Objects.requireNonNull(boxes.get(device)));
  }

  /** How many cables lead from the root to a box, on the shortest way. */
  public int of(Box box) {
    return Objects.requireNonNull(distances.get(box.id()));
  }

  /** A cable with that end first that is nearer to the root. */
  public Cable outward(Cable cable) {
    return of(cable.one()) <= of(cable.other()) ? cable : cable.reversed();
  }

  /** Whether a cable leads from a device to a box that is nearer to the root. */
  public boolean leadsInward(Device device) {
    return inward.contains(device.id());
  }

  /**
   * Where the drawing of boxes that hang together begins: at the host; without it at the one with
   * the most neighbours, as long as those are more than two or a bridge joins them; else at an end
   * of the chain, or at the first of a circle.
   */
  public Box root(List<Box> boxes) {
    Box best = boxes.get(0);
    int most = -1;
    for (Box box : boxes) {
      if (box.kind() == Box.Kind.HOST) {
        return box;
      }
      int weight = weight(box);
      if (weight > most) {
        best = box;
        most = weight;
      }
    }
    return best;
  }

  private int weight(Box box) {
    if (box.kind() == Box.Kind.OUTSIDE) {
      return 0;
    }
    int count = neighbours.getOrDefault(box.id(), Set.of()).size();
    boolean joins =
        count == 2 && box.devices().stream().anyMatch(each -> box.children(each.id()).size() >= 2);
    // An end of a chain is better than its middle.
    return joins ? 3 : count == 1 || count == 2 ? 3 - count : count;
  }

  private void from(Box root) {
    distances.put(root.id(), 0);
    Deque<String> open = new ArrayDeque<>(List.of(root.id()));
    while (!open.isEmpty()) {
      String at = open.remove();
      int next = Objects.requireNonNull(distances.get(at)) + 1;
      for (String neighbour : neighbours.getOrDefault(at, Set.of())) {
        if (distances.putIfAbsent(neighbour, next) == null) {
          open.add(neighbour);
        }
      }
    }
  }
}
