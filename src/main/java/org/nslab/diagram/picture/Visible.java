package org.nslab.diagram.picture;

import java.text.Normalizer;

/** Makes text from outside fit to be shown, and knows how many columns it takes. */
public final class Visible {

  private static final int REPLACEMENT = 0xFFFD;

  private Visible() {}

  /**
   * The text without what is not a sign of its own: control characters, marks of direction, halves
   * of pairs and the like become a replacement character, other blanks a space. Letters with
   * accents are composed; marks that are left over are dropped.
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                visible.append(' ');
              } else if (!isMark(point)) {
                visible.appendCodePoint(isSign(point) ? point : REPLACEMENT);
              }
            });
    return visible.toString();
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isSign(int point) {
    // Hangul's vowels and final consonants join with what stands before them.
    boolean joins = point >= 0x1160 && point <= 0x11FF;
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> !joins;
    };
  }

  /** How many columns of a terminal a visible text takes. */
  public static int width(String text) {
    return text.codePoints().map(Visible::width).sum();
  }

  /**
   * How many columns a character takes: 2 where Unicode's annex 11 calls it wide, else 1. Blocks
   * stand for the annex's table; a block that is wide in part counts as wide.
   */
  public static int width(int point) {
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
            || (point >= 0xA960 && point <= 0xA97F)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x1F000 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
