package org.nslab.diagram.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nslab.diagram.picture.Visible;

/** A field of signs, each with its ink. */
final class Canvas {

  private static final int SECOND_HALF = -1;

  private final int width;
  private final List<int[]> signs = new ArrayList<>();
  private final List<Ink[]> inks = new ArrayList<>();

  Canvas(int width) {
    this.width = width;
  }

  private void reach(int line) {
    while (signs.size() <= line) {
      int[] blank = new int[width];
      Arrays.fill(blank, ' ');
      Ink[] plain = new Ink[width];
      Arrays.fill(plain, Ink.PLAIN);
      signs.add(blank);
      inks.add(plain);
    }
  }

  int height() {
    return signs.size();
  }

  /** Whether nothing stands there. */
  boolean isFree(int column, int line) {
    return line >= signs.size() || signs.get(line)[column] == ' ';
  }

  /** Puts text somewhere; returns the column behind it. */
  int put(int column, int line, String text, Ink ink) {
    reach(line);
    int at = column;
    for (int point : text.codePoints().toArray()) {
      int wide = Visible.width(point);
      if (at < 0 || at + wide > width) {
        throw new IllegalArgumentException("beyond the edge: " + at + ", " + line);
      }
      signs.get(line)[at] = point;
      inks.get(line)[at] = ink;
      if (wide == 2) {
        signs.get(line)[at + 1] = SECOND_HALF;
      }
      at += wide;
    }
    return at;
  }

  /** The lines, without blanks at their ends. */
  List<String> lines(boolean colour) {
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < signs.size(); line++) {
      lines.add(line(signs.get(line), inks.get(line), colour));
    }
    return lines;
  }

  private static String line(int[] signs, Ink[] inks, boolean colour) {
    int end = signs.length;
    while (end > 0 && signs[end - 1] == ' ') {
      end--;
    }
    StringBuilder line = new StringBuilder();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < end; i++) {
      if (signs[i] != SECOND_HALF) {
        run.appendCodePoint(signs[i]);
      }
      if (i + 1 == end || (inks[i + 1] != inks[i] && signs[i + 1] != SECOND_HALF)) {
        line.append(colour ? inks[i].apply(run.toString()) : run);
        run.setLength(0);
      }
    }
    return line.toString();
  }
}
