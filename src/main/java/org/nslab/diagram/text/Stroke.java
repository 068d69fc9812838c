package org.nslab.diagram.text;

import java.util.List;
import org.nslab.diagram.picture.Cable;
import org.nslab.diagram.picture.Mark;
import org.nslab.diagram.picture.Stop;

/** Draws a cable. */
record Stroke(Atlas atlas, Canvas canvas, Cable cable) {

  private String strokes() {
    return atlas.looks().signs().strokes(cable);
  }

  private String sign(int index) {
    return strokes().substring(index, index + 1);
  }

  private Ink ink() {
    return isPassed()
        ? Ink.WAY
        : cable.mark() != Mark.NONE ? Ink.MARK : cable.carries() ? Ink.CABLE : Ink.BROKEN;
  }

  /** From side to side; where another cable runs down already this one passes below it. */
  void along(int first, int last, int line) {
    for (int column = first; column <= last; column++) {
      if (canvas.isFree(column, line)) {
        canvas.put(column, line, sign(0), ink());
      }
    }
  }

  /** Down a lane, with the corners at both ends. */
  void down(int column, int top, Rails.Rail rail) {
    int first = top + rail.first().line();
    int last = top + rail.last().line();
    for (int line = first; line <= last; line++) {
      canvas.put(column, line, sign(1), ink());
    }
    canvas.put(column, first, sign(rail.first().isLeft() ? 3 : 2), ink());
    canvas.put(column, last, sign(rail.last().isLeft() ? 5 : 4), ink());
  }

  /** The directions in which the way leads over a straight cable. */
  void arrows(int column, int line, String left) {
    int at = column;
    for (boolean reply : new boolean[] {false, true}) {
      for (boolean toRight : new boolean[] {true, false}) {
        if (isPassed(toRight ? left : cable.far(left), reply)) {
          String arrows = reply ? atlas.looks().signs().back() : atlas.looks().signs().there();
          canvas.put(at++, line, arrows.substring(toRight ? 0 : 1, toRight ? 1 : 2), Ink.WAY);
        }
      }
    }
  }

  private boolean isPassed() {
    return !atlas.picture().way().isEmpty()
        && (isPassed(cable.one(), false)
            || isPassed(cable.one(), true)
            || isPassed(cable.other(), false)
            || isPassed(cable.other(), true));
  }

  private boolean isPassed(String from, boolean reply) {
    List<Stop> way = atlas.picture().way();
    for (int i = 0; i + 1 < way.size(); i++) {
      boolean leg = way.get(i).isReply() == reply && way.get(i + 1).isReply() == reply;
      if (leg
          && way.get(i).device().filter(from::equals).isPresent()
          && way.get(i + 1).device().filter(cable.far(from)::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
