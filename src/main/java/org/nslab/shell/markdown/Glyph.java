package org.nslab.shell.markdown;

/**
 * What one place of a line shows: a character with the marks that combine with it.
 *
 * @param text one or more code points, none of them a control character
 * @param width in columns, 0 to 2
 * @param style how it looks
 */
record Glyph(String text, int width, Style style) {

  boolean isSpace() {
    return text.equals(" ");
  }

  /** Whether a line may be broken beside it although there is no space, as between ideographs. */
  boolean isWide() {
    return width == 2;
  }

  /** Whether it must not end a line. */
  boolean opens() {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
  }

  /** Whether it must not begin a line. */
  boolean closes() {
    int type = Character.getType(text.codePointAt(0));
    return type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }
}
