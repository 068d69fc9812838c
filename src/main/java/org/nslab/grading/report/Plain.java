package org.nslab.grading.report;

import java.util.regex.Pattern;

/** Text for terminals and tables, whoever it is from. */
final class Plain {

  private static final int LONGEST_CELL = 30_000;

  /** Control characters, those that turn the direction of writing, and halves of characters. */
  private static final Pattern STRANGE =
      Pattern.compile(
          "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{fffe}\\x{ffff}\\p{Cs}]");

  private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@|%].*", Pattern.DOTALL);

  private Plain() {}

  /** One line, in which nothing commands the terminal. */
  static String line(String text) {
    return STRANGE.matcher(text).replaceAll("?");
  }

  /**
   * Text for a cell that no spreadsheet takes for a formula: an apostrophe keeps it text (OWASP,
   * CSV Injection).
   */
  static String cell(String text) {
    String line = line(text);
    String cut = line.length() <= LONGEST_CELL ? line : line.substring(0, LONGEST_CELL) + "…";
    return FORMULA.matcher(cut).matches() ? "'" + cut : cut;
  }
}
