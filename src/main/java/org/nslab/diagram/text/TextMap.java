package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nslab.diagram.picture.Box;
import org.nslab.diagram.picture.Components;
import org.nslab.diagram.picture.Picture;

/** Draws a map of lines of text. */
public final class TextMap {

  /** The widest that rows in boxes may be, one after the other, until the map is narrow enough. */
  private static final int[] ROWS = {46, 32, 25, 20};

  /**
   * How wide rows are taken to be when the boxes are given their places: where there is little room
   * as wide as an address is.
   */
  private static final int USUAL = 25;

  private static final int USUAL_IN_LITTLE_ROOM = 20;

  /** A map that is narrower has little room: two columns, and nothing between them but cables. */
  private static final int LITTLE_ROOM = 2 * USUAL + 20;

  /** How the left side is used; what looks less orderly is tried last. */
  private static final List<List<Plan.Sides>> SIDES =
      List.of(List.of(Plan.Sides.BOTH, Plan.Sides.RIGHT), List.of(Plan.Sides.FOLDED));

  /** After so many boxes no better plan is looked for; a tangle remains one. */
  private static final int MOST_PLACED = 150;

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
    List<List<Box>> components = new ArrayList<>(Components.of(picture));
    components.sort(Comparator.comparing(TextMap::rank));
    for (List<Box> component : components) {
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

  /** First what the host is joined to, then what else is joined, then who is alone. */
  private static int rank(List<Box> component) {
    boolean withHost = component.stream().anyMatch(box -> box.kind() == Box.Kind.HOST);
    return withHost ? 0 : component.size() > 1 ? 1 : 2;
  }

  private static Optional<Drawing> fitting(Atlas atlas, List<Box> component) {
    boolean little = atlas.looks().width() < LITTLE_ROOM;
    Optional<Plan> plan = plan(atlas, component, little ? USUAL_IN_LITTLE_ROOM : USUAL);
    for (int columns : ROWS) {
      Optional<Drawing> drawing = plan.map(found -> drawing(atlas, found, columns));
      if (drawing.isPresent() && drawing.get().width() <= atlas.looks().width()) {
        return drawing;
      }
    }
    return Optional.empty();
  }

  /**
   * The first plan for which there is room and that has no crossing, or the fewest. What is written
   * in the boxes has no say in it: so none of them changes its place for an address more.
   */
  private static Optional<Plan> plan(Atlas atlas, List<Box> component, int usual) {
    Optional<Plan> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    int placed = 0;
    for (Plan plan : plans(atlas, component)) {
      if (Drawing.narrowest(plan.columns(), usual) > atlas.looks().width()) {
        continue;
      }
      Drawing drawing = drawing(atlas, plan, usual);
      placed += component.size();
      if (drawing.width(usual) <= atlas.looks().width() && drawing.crossings() < fewest) {
        best = Optional.of(plan);
        fewest = drawing.crossings();
      }
      if (fewest == 0 || (best.isPresent() && placed > MOST_PLACED)) {
        break;
      }
    }
    return best;
  }

  private static List<Plan> plans(Atlas atlas, List<Box> component) {
    List<Plan> plans = new ArrayList<>();
    for (List<Plan.Sides> sides : SIDES) {
      for (int deepest = deepest(atlas, component); deepest >= 0; deepest--) {
        for (Plan.Sides side : sides) {
          plans.add(new Plan(atlas, component, side, deepest));
        }
      }
    }
    return plans;
  }

  private static Drawing drawing(Atlas atlas, Plan plan, int columns) {
    return new Drawing(atlas, new Placement(atlas, plan, columns));
  }

  /** How many columns beside the root's are of use. */
  private static int deepest(Atlas atlas, List<Box> component) {
    int farthest = component.stream().mapToInt(atlas.distances()::of).max().orElse(0);
    return Math.min(farthest, atlas.looks().width() / NARROWEST);
  }
}
