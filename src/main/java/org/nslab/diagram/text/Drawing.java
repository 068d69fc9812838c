package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;

/** A component with everything in its place. */
final class Drawing {

  /** How long a straight cable is at least, and a lane's share of the gap that it is in. */
  private static final int SHORTEST = 5;

  private static final int LANE = 2;

  private final Atlas atlas;
  private final Placement placement;
  private final Rails rails;
  private final Map<Integer, Integer> widths = new TreeMap<>();
  private final Map<Integer, Integer> lefts = new TreeMap<>();
  private final int width;
  private final int crossings;

  Drawing(Atlas atlas, Placement placement) {
    this.atlas = atlas;
    this.placement = placement;
    this.rails = new Rails(atlas, placement);
    for (Placed box : placement.all()) {
      widths.merge(box.column(), box.sheet().width() + 2, Math::max);
    }
    int first = widths.keySet().stream().min(Integer::compare).orElse(0);
    int left = LANE * rails.lanes(first - 1);
    int last = widths.keySet().stream().max(Integer::compare).orElse(0);
    for (Map.Entry<Integer, Integer> column : widths.entrySet()) {
      lefts.put(column.getKey(), left);
      left += column.getValue() + gap(column.getKey(), column.getKey() == last);
    }
    this.width = left;
    this.crossings = countCrossings();
  }

  private int gap(int column, boolean isLast) {
    int lanes = rails.lanes(column);
    if (isLast) {
      return LANE * lanes;
    }
    return Math.max(SHORTEST, LANE * lanes + 3);
  }

  int width() {
    return width;
  }

  /** Whether there is one box only. */
  boolean isAlone() {
    return placement.all().size() == 1;
  }

  /** How wide a drawing of so many columns is at least, if rows are so wide. */
  static int narrowest(int columns, int row) {
    return columns * (row + 2 + SHORTEST) - SHORTEST;
  }

  /** How wide it would be if the widest row of each column were so wide. */
  int width(int row) {
    int own = widths.values().stream().mapToInt(Integer::intValue).sum();
    return width - own + widths.size() * (row + 2);
  }

  int height() {
    return placement.lines();
  }

  /** How often cables cross. */
  int crossings() {
    return crossings;
  }

  private int countCrossings() {
    Map<Integer, List<Integer>> straight = new HashMap<>();
    for (Cable cable : atlas.picture().cables()) {
      Box one = atlas.boxOf(cable.one());
      if (placement.has(one) && placement.isStraight(cable)) {
        straight
            .computeIfAbsent(placement.gap(one, cable, cable.one()), gap -> new ArrayList<>())
            .add(placement.lineOf(one, cable, cable.one()));
      }
    }
    return rails.crossings(straight);
  }

  /** Draws it with its upper left corner there. */
  void draw(Canvas canvas, int column, int line) {
    for (Rails.Rail rail : rails.all()) {
      new Stroke(atlas, canvas, rail.cable()).down(laneAt(rail) + column, line, rail);
    }
    for (Placed box : placement.all()) {
      new BoxDrawing(atlas, canvas, widthOf(box)).draw(box, left(box) + column, line);
    }
    for (Placed box : placement.all()) {
      for (int i = 0; i < box.sheet().rows().size(); i++) {
        int at = line + box.height(i);
        box.sheet().rows().get(i).plug().ifPresent(plug -> join(canvas, box, plug, column, at));
      }
    }
  }

  private int left(Placed box) {
    return lefts.getOrDefault(box.column(), 0);
  }

  private int widthOf(Placed box) {
    return widths.getOrDefault(box.column(), 0);
  }

  /** A rail's column: beside the boxes that are nearer to the root. */
  private int laneAt(Rails.Rail rail) {
    if (rail.isMirrored()) {
      return lefts.getOrDefault(rail.gap() + 1, 0) - LANE * (rail.lane() + 1);
    }
    return lefts.getOrDefault(rail.gap(), 0)
        + widths.getOrDefault(rail.gap(), 0)
        + 1
        + LANE * rail.lane();
  }

  private void join(Canvas canvas, Placed box, Row.Plug plug, int column, int line) {
    Box here = box.sheet().box();
    Cable cable = plug.cable();
    boolean toRight = placement.gap(here, cable, plug.device().id()) == box.column();
    int edge = column + left(box) + (toRight ? widthOf(box) - 1 : 0);
    BoxDrawing.plug(atlas, canvas, edge, line, plug.device());
    Stroke stroke = new Stroke(atlas, canvas, cable);
    List<Rails.Rail> own =
        rails.in(toRight ? box.column() : box.column() - 1).stream()
            .filter(rail -> rail.cable().equals(cable))
            .toList();
    if (!own.isEmpty()) {
      int lane = column + laneAt(own.get(0));
      stroke.along(Math.min(edge, lane) + 1, Math.max(edge, lane) - 1, line);
    } else if (toRight) {
      int end = column + lefts.getOrDefault(box.column() + 1, 0) - 1;
      stroke.along(edge + 1, end, line);
      stroke.arrows((edge + 1 + end) / 2, line, plug.device().id());
    }
  }
}
