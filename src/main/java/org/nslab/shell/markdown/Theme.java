package org.nslab.shell.markdown;

/**
 * The signs that a text is set with. All but {@code columnGap}, {@code rowGap}, {@code quote} and
 * {@code sample} are one column wide.
 *
 * @param bullet before an item of a list
 * @param quote before each line of a quotation
 * @param sample before each line of a code block that is not for typing
 * @param rule what horizontal lines are made of
 * @param columnGap between two columns of a table
 * @param rowGap the same in the line below the head
 * @param fold at the end of a line of code that goes on in the next
 * @param unknown in place of a character that must not reach the terminal
 */
public record Theme(
    String bullet,
    String quote,
    String sample,
    String rule,
    String columnGap,
    String rowGap,
    String fold,
    String unknown) {

  /** For terminals that show Unicode. */
  public static final Theme UNICODE = new Theme("•", "▌ ", "│ ", "─", " │ ", "─┼─", "↩", "\uFFFD");

  /** For pipes, screen readers and old terminals. */
  public static final Theme ASCII = new Theme("-", "> ", "| ", "-", " | ", "-+-", "\\", "?");

  /** A text of nslab's own, with the signs that the terminal has. */
  public String text(String text) {
    return equals(ASCII) ? AsciiSigns.of(text) : text;
  }
}
