package org.nslab.grading.attempt;

/** How much is kept of what was typed. */
final class History {

  /** How many lines. */
  static final int MOST = 1000;

  private static final int LONGEST = 200;

  private History() {}

  /** A text that fits into a sentence. */
  static String shortened(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
  }
}
