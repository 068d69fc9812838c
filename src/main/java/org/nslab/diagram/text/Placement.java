package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;

/**
 * Puts the boxes of a component below each other in their columns. A box is stretched so that the
 * cables to the next column run straight; each line between two columns has one cable at most.
 */
final class Placement {

  private final Atlas atlas;
  private final Plan plan;
  private final int columns;
  private final Map<String, Placed> placed = new LinkedHashMap<>();
  private final Map<Integer, Integer> free = new HashMap<>();
  private final Map<Integer, Set<Integer>> used = new HashMap<>();

  /**
   * A placement.
   *
   * @param columns the widest that a row in a box may be
   */
  Placement(Atlas atlas, Plan plan, int columns) {
    this.atlas = atlas;
    this.plan = plan;
    this.columns = columns;
    place(plan.root(), 0);
  }

  /** The boxes, those first that others were placed by. */
  List<Placed> all() {
    return List.copyOf(placed.values());
  }

  Placed of(Box box) {
    return Objects.requireNonNull(placed.get(box.id()));
  }

  /** How many lines the component takes. */
  int lines() {
    return placed.values().stream().mapToInt(each -> each.bottom() + 1).max().orElse(0);
  }

  /** Whether a cable runs straight from one column to the next. */
  boolean isStraight(Cable cable) {
    Box one = atlas.boxOf(cable.one());
    Box other = atlas.boxOf(cable.other());
    return plan.column(one) != plan.column(other)
        && lineOf(one, cable, cable.one()) == lineOf(other, cable, cable.other());
  }

  /** The line where an end of a cable is. */
  int lineOf(Box box, Cable cable, String device) {
    Placed there = of(box);
    return there.height(there.sheet().rowOf(cable, device));
  }

  boolean has(Box box) {
    return placed.containsKey(box.id());
  }

  /** The gap that an end of a cable is at: gap 0 is to the right of column 0. */
  int gap(Box box, Cable cable, String device) {
    Box there = atlas.boxOf(cable.far(device));
    int far = plan.column(there);
    int here = plan.column(box);
    boolean atLeft = far == here && (plan.isLeft(box) || plan.isLeft(there));
    return far < here || atLeft ? here - 1 : here;
  }

  private void place(Box box, int top) {
    Cable own = plan.parent(box);
    Placed one = new Placed(SheetWriter.write(atlas, box, columns, own), plan.column(box), top);
    placed.put(box.id(), one);
    List<Row.Plug> below = new ArrayList<>();
    int line = top;
    int fixed = own == null ? -1 : one.sheet().rowOf(own, endIn(box, own));
    for (int i = 0; i < one.sheet().rows().size(); i++) {
      line++;
      Row.Plug plug = one.sheet().rows().get(i).plug().orElse(null);
      if (plug != null) {
        Box child = child(box, plug);
        boolean beside = child != null && plan.column(child) != one.column();
        if (i > fixed || beside) {
          line = beside ? placeAtFar(box, plug, child, line) : use(box, plug, line);
        }
        if (child != null && !beside) {
          below.add(plug);
        }
      }
      one.height(i, line);
    }
    free.merge(one.column(), one.bottom() + 2, Math::max);
    // The last first, so that the cables of the others lead around it.
    Collections.reverse(below);
    for (Row.Plug plug : below) {
      Box child = child(box, plug);
      if (child != null) {
        placeAtFar(box, plug, child, 0);
      }
    }
  }

  /** The box that is first come to by this cable. */
  private @Nullable Box child(Box box, Row.Plug plug) {
    Box far = atlas.boxOf(plug.cable().far(plug.device().id()));
    return !far.is(box) && plug.cable().equals(plan.parent(far)) && !placed.containsKey(far.id())
        ? far
        : null;
  }

  private String endIn(Box box, Cable cable) {
    return atlas.boxOf(cable.one()).is(box) ? cable.one() : cable.other();
  }

  private int free(Box box) {
    return free.getOrDefault(plan.column(box), 0);
  }

  /** Places who is at the far end of a cable; returns the line of that end. */
  private int placeAtFar(Box box, Row.Plug plug, @Nullable Box far, int lowest) {
    Box child = Objects.requireNonNull(far);
    Sheet sheet = SheetWriter.write(atlas, child, columns, plan.parent(child));
    int above = sheet.rowOf(plug.cable(), plug.cable().far(plug.device().id())) + 1;
    int line = use(box, plug, Math.max(lowest, free(child) + above));
    place(child, line - above);
    return line;
  }

  /** The first line from there on that no other cable uses in this gap. */
  private int use(Box box, Row.Plug plug, int lowest) {
    Set<Integer> lines =
        used.computeIfAbsent(gap(box, plug.cable(), plug.device().id()), key -> new HashSet<>());
    int line = lowest;
    while (!lines.add(line)) {
      line++;
    }
    return line;
  }
}
