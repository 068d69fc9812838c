package org.nslab.shell.markdown;

/**
 * What is printed in place of nslab's own signs on a terminal that has ASCII alone. Letters, quotes
 * and dashes are not nslab's: names and typed lines have them, and must be seen as they are.
 */
final class AsciiSigns {

  private static final String[] SIGNS = {
    "…...", "→->", "←<-", "↔<->", "⇒=>", "✗X", "✓v", "·-", "•-", "≥>=", "≤<=", "≠!=", "×x", "▸>",
    "─-", "│|", "┌+", "┐+", "└+", "┘+", "├+", "┤+", "┬+", "┴+", "┼+", "━=", "┃H", "┏+", "┓+", "┗+",
    "┛+", "╌-", "╎:", "┄~", "┊:", "╭+", "╮+", "╰+", "╯+", "●O", "○x", "▶>", "◀<", "▷>", "◁<"
  };

  private AsciiSigns() {}

  /** A text with no sign of nslab's that is not ASCII. */
  static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(point, plain));
    return plain.toString();
  }

  private static void append(int point, StringBuilder plain) {
    if (point > 127) {
      for (String sign : SIGNS) {
        if (sign.codePointAt(0) == point) {
          plain.append(sign, 1, sign.length());
          return;
        }
      }
    }
    plain.appendCodePoint(point);
  }
}
