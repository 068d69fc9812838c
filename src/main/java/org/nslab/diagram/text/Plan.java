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

  /** So many beside the root stand on one side; more are shared out between both. */
  private static final int FULL_SIDE = 8;

  /** Where the boxes stand that are not to the right of the root. */
  enum Sides {
    /** To the left of it. */
    BOTH,
    /** There are none. */
    RIGHT,
    /** Below it, with their cables at the left. */
    FOLDED
  }

  private final Atlas atlas;
  private final int deepest;
  private final Sides sides;
  private final Box root;
  private final Map<String, Integer> columns = new HashMap<>();
  private final Set<String> left = new HashSet<>();
  private final Map<String, Cable> parents = new HashMap<>();

  /**
   * A plan.
   *
   * @param boxes all that hang together, in the picture's order
   * @param sides whether the left side is used, and how
   * @param deepest how many columns there may be beside the root's on a side; what is farther away
   *     stands in the last
   */
  Plan(Atlas atlas, List<Box> boxes, Sides sides, int deepest) {
    this.atlas = atlas;
    this.deepest = deepest;
    this.sides = sides;
    this.root = atlas.distances().root(boxes);
    assign();
  }

  Box root() {
    return root;
  }

  /** How many columns there are. */
  int columns() {
    return new HashSet<>(columns.values()).size();
  }

  int column(Box box) {
    return Objects.requireNonNull(columns.get(box.id()));
  }

  /** Whether the box hangs on the root's left side. */
  boolean isLeft(Box box) {
    return left.contains(box.id());
  }

  /** The cable by which the box was come to from the root. */
  @Nullable Cable parent(Box box) {
    return parents.get(box.id());
  }

  private void assign() {
    columns.put(root.id(), 0);
    List<Set<String>> branches = new ArrayList<>();
    boolean twoSided = sides != Sides.RIGHT;
    Set<String> rooted = new HashSet<>(Set.of(root.id()));
    Set<String> overlaid = overlaid();
    for (Step step : steps(root)) {
      if (!rooted.contains(step.to().id())) {
        Set<String> branch = branch(step.to());
        rooted.addAll(branch);
        boolean aside =
            isOutside(step.to())
                || (!overlaid.isEmpty() && branch.stream().noneMatch(overlaid::contains));
        if (twoSided && aside) {
          left.addAll(branch);
        } else {
          branches.add(branch);
        }
      }
    }
    for (int i = 0; i < branches.size(); i++) {
      if (twoSided && branches.size() > FULL_SIDE && i % 2 == 1) {
        left.addAll(branches.get(i));
      }
    }
    deepen();
  }

  /** What is no namespace with a name stands at the other side of the root. */
  private boolean isOutside(Box box) {
    return box.kind() == Box.Kind.OUTSIDE
        || (root.kind() == Box.Kind.HOST && box.kind() == Box.Kind.UNNAMED);
  }

  /**
   * Who an overlay joins to the root; the others stand aside, so that it crosses nobody's cable.
   */
  private Set<String> overlaid() {
    Set<String> found = new HashSet<>();
    for (Step step : steps(root)) {
      if (step.cable().kind() == Cable.Kind.OVERLAY) {
        found.add(step.to().id());
      }
    }
    return found;
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
          columns.put(step.to().id(), column(step.to().id(), next));
          open.add(step.to());
        }
      }
    }
  }

  private int column(String box, int distance) {
    boolean isLeft = left.contains(box);
    if (isLeft && sides == Sides.FOLDED) {
      return 0;
    }
    return isLeft ? -Math.min(distance, deepest) : Math.min(distance, deepest);
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
