package org.nslab.diagram.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Device;

/**
 * Which box stands in which column: the root in column 0, the others by their distance from it, to
 * the right or to the left. A cable therefore joins neighbouring columns, or boxes of one.
 */
final class Plan {

  /** So many beside the root on one side, then as many on the other. */
  private static final int FULL_SIDE = 8;

  private final Atlas atlas;
  private final int deepest;
  private final boolean twoSided;
  private final Box root;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Cable> parents = new HashMap<>();

  /**
   * A plan.
   *
   * @param boxes all that hang together, in the picture's order
   * @param twoSided whether the left side is used
   * @param deepest how many columns there may be beside the root's on a side; what is farther away
   *     stands in the last
   */
  Plan(Atlas atlas, List<Box> boxes, boolean twoSided, int deepest) {
    this.atlas = atlas;
    this.deepest = deepest;
    this.twoSided = twoSided;
    this.root = atlas.distances().root(boxes);
    assign();
  }

  Box root() {
    return root;
  }

  int column(Box box) {
    return Objects.requireNonNull(columns.get(box.id()));
  }

  /** The cable by which the box was come to from the root. */
  @Nullable Cable parent(Box box) {
    return parents.get(box.id());
  }

  private void assign() {
    columns.put(root.id(), 0);
    Set<String> rooted = new HashSet<>(Set.of(root.id()));
    int branches = 0;
    for (Step step : steps(root)) {
      if (!rooted.contains(step.to().id())) {
        Set<String> branch = branch(step.to());
        boolean left = twoSided && (isAside(step.to()) || branches / FULL_SIDE % 2 == 1);
        branches += isAside(step.to()) ? 0 : 1;
        branch.forEach(id -> columns.put(id, left ? -1 : 1));
        rooted.addAll(branch);
      }
    }
    deepen();
  }

  /** What is no namespace with a name stands at the other side of the host. */
  private boolean isAside(Box box) {
    return root.kind() == Box.Kind.HOST
        && (box.kind() == Box.Kind.OUTSIDE || box.kind() == Box.Kind.UNNAMED);
  }

  /** All that hangs on a box when the root is taken away. */
  private Set<String> branch(Box start) {
    Set<String> found = new HashSet<>(Set.of(start.id()));
    Deque<Box> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      for (Step step : steps(open.remove())) {
        if (!step.to().is(root) && found.add(step.to().id())) {
          open.add(step.to());
        }
      }
    }
    return found;
  }

  /** By distance; the sides are known already. */
  private void deepen() {
    Map<String, Integer> distances = new HashMap<>(Map.of(root.id(), 0));
    Deque<Box> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Box box = open.remove();
      int next = Objects.requireNonNull(distances.get(box.id())) + 1;
      for (Step step : steps(box)) {
        if (distances.putIfAbsent(step.to().id(), next) == null) {
          parents.put(step.to().id(), step.cable());
          columns.merge(step.to().id(), Math.min(next, deepest), (side, depth) -> side * depth);
          open.add(step.to());
        }
      }
    }
  }

  private record Step(Cable cable, Box to) {}

  /** The cables of a box to others, from top to bottom. */
  private List<Step> steps(Box box) {
    List<Step> steps = new ArrayList<>();
    box.roots().forEach(device -> steps(box, device, steps));
    return steps;
  }

  private void steps(Box box, Device device, List<Step> steps) {
    for (Cable cable : atlas.cables(device.id())) {
      Box other = atlas.boxOf(cable.far(device.id()));
      if (!other.is(box)) {
        steps.add(new Step(cable, other));
      }
    }
    box.children(device.id()).forEach(port -> steps(box, port, steps));
  }
}
