package org.nslab.command;

/**
 * A piece of a line as the shell reads it.
 *
 * @param kind what it is
 * @param word its text and place
 */
record Token(Kind kind, Word word) {

  /** The kinds of pieces. */
  enum Kind {
    WORD,
    /** {@code ;}, {@code &&}, {@code ||}, {@code |}, {@code &}, a new line, a parenthesis. */
    OPERATOR,
    /** {@code >}, {@code 2>&1}, {@code <}; where a file is wanted, the next word is it. */
    REDIRECTION,
    COMMENT
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** A redirection that is complete without a word behind it, such as {@code 2>&1}. */
  boolean isComplete() {
    return word.text().matches(".*[<>]&[0-9-]+");
  }
}
