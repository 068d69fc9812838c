package org.nslab.command;

/** Words as they have to be typed. */
final class Quotes {

  private static final String PLAIN = "-_./:,=+@%^!{}[]~";

  private Quotes() {}

  /** A word as it is typed: expansions as they were, text in quotes where the shell needs them. */
  static String of(String text, boolean fixed) {
    return fixed ? of(text) : text;
  }

  /** A word that the shell would read otherwise stands in single quotes. */
  static String of(String text) {
    boolean plain = !text.isEmpty() && text.chars().allMatch(Quotes::isPlain);
    return plain ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
  }
}
