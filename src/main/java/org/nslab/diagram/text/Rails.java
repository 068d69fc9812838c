package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Cable;

/** Finds lanes between the columns for the cables that do not run straight. */
final class Rails {

  /**
   * A cable that runs up or down between two columns.
   *
   * @param cable which one
   * @param gap where, see {@link Placement#gap}
   * @param first its upper end
   * @param last its lower end
   * @param lane counted from 0; at the right of the root from the left, at its left from the right
   */
  record Rail(Cable cable, int gap, End first, End last, int lane) {

    static Rail of(Cable cable, int gap, End one, End other) {
      boolean inOrder = one.line() <= other.line();
      return new Rail(cable, gap, inOrder ? one : other, inOrder ? other : one, 0);
    }

    int length() {
      return last.line() - first.line();
    }

    boolean overlaps(Rail other) {
      return first.line() <= other.last.line() && other.first.line() <= last.line();
    }

    boolean isMirrored() {
      return gap < 0;
    }

    /** Whether a cable that runs along that line crosses it. */
    private boolean isCrossedAt(int line) {
      return first.line() < line && line < last.line();
    }

    /** Whether one of the ends of another is drawn across it. */
    private boolean isCrossedBy(Rail other, End end) {
      boolean fromLaneNought = end.isLeft() != isMirrored();
      boolean between = fromLaneNought ? lane < other.lane() : lane > other.lane();
      return between && isCrossedAt(end.line());
    }

    Rail in(int newLane) {
      return new Rail(cable, gap, first, last, newLane);
    }
  }

  /**
   * An end of a rail.
   *
   * @param line where it is
   * @param isLeft whether its box is to the left of the gap
   */
  record End(int line, boolean isLeft) {}

  private final Map<Integer, List<Rail>> byGap = new HashMap<>();

  Rails(Atlas atlas, Placement placement) {
    List<Rail> rails = new ArrayList<>();
    for (Cable cable : atlas.picture().cables()) {
      Box one = atlas.boxOf(cable.one());
      if (placement.has(one) && !placement.isStraight(cable)) {
        Box other = atlas.boxOf(cable.other());
        int gap = placement.gap(one, cable, cable.one());
        End from = end(placement, one, cable, cable.one(), gap);
        End to = end(placement, other, cable, cable.other(), gap);
        rails.add(Rail.of(cable, gap, from, to));
      }
    }
    // The short ones inside, so that the long ones lead around them.
    rails.sort(Comparator.comparingInt(Rail::length));
    rails.forEach(this::add);
  }

  private void add(Rail rail) {
    List<Rail> others = byGap.computeIfAbsent(rail.gap(), key -> new ArrayList<>());
    int lane = 0;
    while (isTaken(others, rail, lane)) {
      lane++;
    }
    others.add(rail.in(lane));
  }

  private static End end(Placement placement, Box box, Cable cable, String device, int gap) {
    return new End(placement.lineOf(box, cable, device), placement.of(box).column() == gap);
  }

  private static boolean isTaken(List<Rail> others, Rail rail, int lane) {
    return others.stream().anyMatch(other -> other.lane() == lane && other.overlaps(rail));
  }

  /**
   * How often cables cross.
   *
   * @param straight the lines of the cables that run straight, by their gap
   */
  int crossings(Map<Integer, List<Integer>> straight) {
    int crossings = 0;
    for (Rail rail : all()) {
      for (int line : straight.getOrDefault(rail.gap(), List.of())) {
        crossings += rail.isCrossedAt(line) ? 1 : 0;
      }
      for (Rail other : in(rail.gap())) {
        crossings += rail.isCrossedBy(other, other.first()) ? 1 : 0;
        crossings += rail.isCrossedBy(other, other.last()) ? 1 : 0;
      }
    }
    return crossings;
  }

  List<Rail> all() {
    return byGap.values().stream().flatMap(List::stream).toList();
  }

  /** Those of a gap. */
  List<Rail> in(int gap) {
    return byGap.getOrDefault(gap, List.of());
  }

  /** How many lanes a gap has. */
  int lanes(int gap) {
    return in(gap).stream().mapToInt(rail -> rail.lane() + 1).max().orElse(0);
  }
}
