package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Components;
import org.nslab.diagram.picture.Picture;

/** Draws a map of lines of text. */
public final class TextMap {

  /** The widest that rows in boxes may be, one after the other, until the map is narrow enough. */
  private static final int[] ROWS = {46, 32, 25, 20};

  /** How the left side is used; what looks less orderly is tried last. */
  private static final List<List<Plan.Sides>> SIDES =
      List.of(List.of(Plan.Sides.BOTH, Plan.Sides.RIGHT), List.of(Plan.Sides.FOLDED));

  /** No column is narrower. */
  private static final int NARROWEST = 10;

  private TextMap() {}

  /**
   * A picture as a map, or where it is too wide for that as a list.
   *
   * @return lines, none of them wider than the looks allow, where those allow 20 columns at least
   */
  public static List<String> draw(Picture picture, Looks looks) {
    Atlas atlas = new Atlas(picture, looks);
    List<Drawing> drawings = new ArrayList<>();
    for (List<Box> component : Components.of(picture)) {
      Optional<Drawing> drawing = fitting(atlas, component);
      if (drawing.isEmpty()) {
        return ListMap.draw(atlas);
      }
      drawings.add(drawing.get());
    }
    List<String> lines = new ArrayList<>(Shelves.fill(atlas, drawings));
    lines.addAll(Legend.of(atlas));
    return lines;
  }

  /** The first drawing that is narrow enough and has no crossing, or the fewest. */
  private static Optional<Drawing> fitting(Atlas atlas, List<Box> component) {
    Optional<Drawing> best = Optional.empty();
    for (List<Plan.Sides> sides : SIDES) {
      for (int deepest = deepest(atlas, component); deepest >= 0; deepest--) {
        for (int columns : ROWS) {
          for (Plan.Sides side : sides) {
            Plan plan = new Plan(atlas, component, side, deepest);
            best = better(best, new Drawing(atlas, new Placement(atlas, plan, columns)), atlas);
            if (best.isPresent() && best.get().crossings() == 0) {
              return best;
            }
          }
        }
      }
    }
    return best;
  }

  private static Optional<Drawing> better(Optional<Drawing> best, Drawing drawing, Atlas atlas) {
    boolean fits = drawing.width() <= atlas.looks().width();
    boolean isBetter = best.isEmpty() || drawing.crossings() < best.get().crossings();
    return fits && isBetter ? Optional.of(drawing) : best;
  }

  /** How many columns beside the root's are of use. */
  private static int deepest(Atlas atlas, List<Box> component) {
    int farthest = component.stream().mapToInt(atlas.distances()::of).max().orElse(0);
    return Math.min(farthest, atlas.looks().width() / NARROWEST);
  }
}
