package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts drawings of single boxes side by side, and where there is no room any more, below. What has
 * several boxes has its lines for itself: so it moves nobody to another place when it grows.
 */
final class Shelves {

  private static final int BETWEEN = 3;

  private Shelves() {}

  static List<String> fill(Atlas atlas, List<Drawing> drawings) {
    int width = atlas.looks().width();
    Canvas canvas = new Canvas(width);
    List<Drawing> shelf = new ArrayList<>();
    int used = 0;
    int top = 0;
    for (Drawing drawing : drawings) {
      boolean room = used + drawing.width() <= width && shelf.stream().allMatch(Drawing::isAlone);
      if (!shelf.isEmpty() && !(room && drawing.isAlone())) {
        top += height(shelf) + 1;
        shelf.clear();
        used = 0;
      }
      drawing.draw(canvas, used, top);
      shelf.add(drawing);
      used += drawing.width() + BETWEEN;
    }
    return canvas.lines(atlas.looks().colour());
  }

  private static int height(List<Drawing> shelf) {
    return shelf.stream().mapToInt(Drawing::height).max().orElse(0);
  }
}
