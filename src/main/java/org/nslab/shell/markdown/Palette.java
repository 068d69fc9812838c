package org.nslab.shell.markdown;

/**
 * The looks of the parts of a text.
 *
 * @param heading headings, and the heads of tables
 * @param strong strong emphasis
 * @param emphasis emphasis
 * @param code code, inline and in blocks
 * @param command what the learner is asked to type
 * @param link the address of a link
 */
public record Palette(
    Style heading, Style strong, Style emphasis, Style code, Style command, Style link) {

  private static final Style BOLD = new Style(true, false, 0);
  private static final Style UNDERLINED = new Style(false, true, 0);

  /** Magenta and red alone of the standard colours are easy to read on black and on white alike. */
  private static final int MAGENTA = 35;

  /** For a terminal with colours, dark or light. */
  public static final Palette COLOURS =
      new Palette(
          BOLD,
          BOLD,
          UNDERLINED,
          new Style(false, false, MAGENTA),
          new Style(true, false, MAGENTA),
          UNDERLINED);

  /** No escape sequences at all. */
  public static final Palette NONE =
      new Palette(Style.PLAIN, Style.PLAIN, Style.PLAIN, Style.PLAIN, Style.PLAIN, Style.PLAIN);

  /** Whether this is {@link #NONE}. */
  public boolean isNone() {
    return strong.isPlain() && code.isPlain();
  }
}
