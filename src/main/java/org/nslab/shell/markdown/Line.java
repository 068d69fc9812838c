package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;

/** A line of glyphs, ready to be shown. */
record Line(List<Glyph> glyphs) {

  static final Line EMPTY = new Line(List.of());

  Line {
    glyphs = List.copyOf(glyphs);
  }

  int width() {
    return Glyphs.width(glyphs);
  }

  boolean isBlank() {
    return glyphs.stream().allMatch(Glyph::isSpace);
  }

  Line after(List<Glyph> prefix) {
    List<Glyph> all = new ArrayList<>(prefix);
    all.addAll(glyphs);
    return new Line(all);
  }

  /** With escape sequences where the style changes, and no spaces at the end. */
  String print() {
    int end = glyphs.size();
    while (end > 0 && glyphs.get(end - 1).isSpace()) {
      end--;
    }
    StringBuilder text = new StringBuilder();
    Style current = Style.PLAIN;
    for (Glyph glyph : glyphs.subList(0, end)) {
      if (!glyph.style().equals(current)) {
        text.append(current.equals(Style.PLAIN) ? "" : Style.RESET);
        text.append(glyph.style().sequence());
        current = glyph.style();
      }
      text.append(glyph.text());
    }
    return text.append(current.equals(Style.PLAIN) ? "" : Style.RESET).toString();
  }
}
