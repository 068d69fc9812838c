package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines at spaces, beside ideographs, and where need be anywhere. */
final class Wrapping {

  private final int width;
  private final List<Line> lines = new ArrayList<>();
  private final List<Glyph> line = new ArrayList<>();
  private final List<Glyph> word = new ArrayList<>();
  private int lineWidth;
  private List<Glyph> space = List.of();

  private Wrapping(int width) {
    this.width = width;
  }

  /**
   * Breaks a paragraph.
   *
   * @param width at least 2
   * @return one line at least
   */
  static List<Line> wrap(List<Glyph> glyphs, int width) {
    Wrapping wrapping = new Wrapping(width);
    glyphs.forEach(wrapping::take);
    wrapping.endWord();
    wrapping.endLine();
    return wrapping.lines;
  }

  /** The width below which a word would have to be cut. */
  static int widestWord(List<Glyph> glyphs) {
    int widest = 0;
    int current = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      boolean begins = i == 0 || glyph.isSpace() || mayBreak(glyphs.get(i - 1), glyph);
      current = glyph.isSpace() ? 0 : glyph.width() + (begins ? 0 : current);
      widest = Math.max(widest, current);
    }
    return widest;
  }

  private void take(Glyph glyph) {
    if (glyph.isSpace()) {
      endWord();
      space = line.isEmpty() ? List.of() : List.of(glyph);
      return;
    }
    if (!word.isEmpty() && mayBreak(word.get(word.size() - 1), glyph)) {
      endWord();
    }
    word.add(glyph);
  }

  private static boolean mayBreak(Glyph before, Glyph after) {
    return (before.isWide() || after.isWide()) && !after.closes() && !before.opens();
  }

  private void endWord() {
    int wordWidth = Glyphs.width(word);
    if (lineWidth + space.size() + wordWidth > width && !line.isEmpty() && !word.isEmpty()) {
      endLine();
    }
    if (!word.isEmpty()) {
      space.forEach(this::put);
      space = List.of();
      word.forEach(this::put);
      word.clear();
    }
  }

  private void put(Glyph glyph) {
    if (lineWidth + glyph.width() > width) {
      endLine();
    }
    line.add(glyph);
    lineWidth += glyph.width();
  }

  private void endLine() {
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(new Line(line));
    }
    line.clear();
    lineWidth = 0;
    space = List.of();
  }
}
