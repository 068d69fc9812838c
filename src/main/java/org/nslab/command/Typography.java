package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Typographic dashes, quotes and spaces, which a line has from the page that it was copied from.
 *
 * @param cleaned the lines that may have been meant
 * @param problem what is wrong with the line as it is
 */
record Typography(List<String> cleaned, Problem problem) {

  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\ufe63\uff0d]");
  private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u00ab\u00bb\u2033]");
  private static final Pattern SINGLE = Pattern.compile("[\u2018-\u201b\u2032]");
  private static final Pattern SPACE = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u3000]");
  private static final Pattern NOTHING = Pattern.compile("[\u200b-\u200f\u2060\ufeff]");

  Typography {
    cleaned = List.copyOf(cleaned);
  }

  /** What is left of a line without such things; empty if it has none. */
  static Optional<Typography> clean(String line) {
    String plain = plain(line);
    if (plain.equals(line) && !DASH.matcher(line).find()) {
      return Optional.empty();
    }
    List<String> cleaned =
        List.of(DASH.matcher(plain).replaceAll("-"), DASH.matcher(plain).replaceAll("--"));
    return Optional.of(new Typography(cleaned, problem(line)));
  }

  private static String plain(String line) {
    String plain = DOUBLE.matcher(line).replaceAll("\"");
    plain = SINGLE.matcher(plain).replaceAll("'");
    plain = SPACE.matcher(plain).replaceAll(" ");
    return NOTHING.matcher(plain).replaceAll("");
  }

  private static Problem problem(String line) {
    int at = 0;
    while (at < line.length() && !isTypographic(line.substring(at, at + 1))) {
      at++;
    }
    return new Problem(
        Problem.Kind.UNEXPECTED,
        at,
        Math.min(at + 1, line.length()),
        "Here stands a dash, quote or space from a printed page, which no command understands.");
  }

  private static boolean isTypographic(String character) {
    return List.of(DASH, DOUBLE, SINGLE, SPACE, NOTHING).stream()
        .anyMatch(pattern -> pattern.matcher(character).matches());
  }
}
