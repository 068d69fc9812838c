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

  private static Optional<Drawing> fitting(Atlas atlas, List<Box> component) {
    int most = Math.min(component.size() - 1, atlas.looks().width() / NARROWEST);
    for (int deepest = most; deepest >= 0; deepest--) {
      for (int columns : ROWS) {
        for (boolean twoSided : new boolean[] {true, false}) {
          Plan plan = new Plan(atlas, component, twoSided, deepest);
          Drawing drawing = new Drawing(atlas, new Placement(atlas, plan, columns));
          if (drawing.width() <= atlas.looks().width()) {
            return Optional.of(drawing);
          }
        }
      }
    }
    return Optional.empty();
  }
}
