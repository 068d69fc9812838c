package org.nslab.command;

/**
 * One way to write a word of the grammar.
 *
 * @param text in full
 * @param abbreviable whether any beginning of it will do
 */
record Spelling(String text, boolean abbreviable) {

  /** Reads {@code show*}, where the star stands for "or any beginning of it", or {@code up}. */
  static Spelling of(String written) {
    return written.length() > 1 && written.endsWith("*")
        ? new Spelling(written.substring(0, written.length() - 1), true)
        : new Spelling(written, false);
  }

  boolean matches(String word) {
    return word.equals(text) || (abbreviable && !word.isEmpty() && text.startsWith(word));
  }
}
