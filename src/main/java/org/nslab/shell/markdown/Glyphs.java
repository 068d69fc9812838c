package org.nslab.shell.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Turns text into glyphs; what could steer the terminal does not get through. */
final class Glyphs {

  /** Makes an emoji of the character before it, which some terminals then show wider. */
  private static final int EMOJI_SELECTOR = 0xFE0F;

  /** More marks on one character than any script needs. */
  private static final int MOST_MARKS = 12;

  private Glyphs() {}

  static List<Glyph> of(String text, Style style, Theme theme) {
    List<Glyph> glyphs = new ArrayList<>(text.length());
    theme.text(text).codePoints().forEach(point -> add(point, style, theme, glyphs));
    return glyphs;
  }

  static int width(List<Glyph> glyphs) {
    int width = 0;
    for (Glyph glyph : glyphs) {
      width += glyph.width();
    }
    return width;
  }

  /** So many spaces. */
  static List<Glyph> blank(int count) {
    return of(" ".repeat(count), Style.PLAIN, Theme.ASCII);
  }

  private static void add(int point, Style style, Theme theme, List<Glyph> glyphs) {
    if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
      glyphs.add(new Glyph(" ", 1, style));
      return;
    }
    if (isDangerous(point)) {
      glyphs.add(new Glyph(theme.unknown(), 1, style));
      return;
    }
    int width = WCWidth.wcwidth(point);
    if (width == 0) {
      combine(point, glyphs);
    } else if (width > 0) {
      glyphs.add(new Glyph(Character.toString(point), width, style));
    } else {
      glyphs.add(new Glyph(theme.unknown(), 1, style));
    }
  }

  private static void combine(int point, List<Glyph> glyphs) {
    if (glyphs.isEmpty()) {
      return;
    }
    int last = glyphs.size() - 1;
    Glyph base = glyphs.get(last);
    if (base.isSpace() || base.text().length() > MOST_MARKS) {
      return;
    }
    int width = point == EMOJI_SELECTOR ? 2 : base.width();
    glyphs.set(last, new Glyph(base.text() + Character.toString(point), width, base.style()));
  }

  /** Control characters, halves of pairs, and marks that turn the direction of what follows. */
  private static boolean isDangerous(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || type == Character.PRIVATE_USE
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F;
  }
}
