package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Typographic dashes, quotes and spaces, which a line has from the page that it was copied from.
 *
 * @param cleaned the lines that may have been meant
 * @param problem what is wrong with the line as it is
 */
record Typography(List<String> cleaned, Problem problem) {

  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\ufe63\uff0d]");
  private static final Pattern DASH_IN_WORD = Pattern.compile("(?<=\\w)" + DASH.pattern());
  private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u00ab\u00bb\u2033]");
  private static final Pattern SINGLE = Pattern.compile("[\u2018-\u201b\u2032]");
  private static final Pattern SPACE = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u3000]");
  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"");
  private static final String SENTENCE =
      "Here stands a dash, quote or space from a printed page. To a command it is a letter like any other.";
  private static final Pattern NOTHING = Pattern.compile("[\u200b-\u200f\u2060\ufeff]");

  Typography {
    cleaned = List.copyOf(cleaned);
  }

  /** What is left of a line without such things; empty if it has none outside of quotes. */
  static Optional<Typography> clean(String line) {
    int at = first(line);
    if (at < 0) {
      return Optional.empty();
    }
    Problem problem = new Problem(Problem.Kind.TYPOGRAPHY, at, at + 1, SENTENCE);
    List<String> cleaned =
        Stream.of("-", "--", "").map(dash -> plain(line, dash)).distinct().toList();
    return Optional.of(new Typography(cleaned, problem));
  }

  /** Where the first stands; -1 if there is none. */
  private static int first(String line) {
    int at = 0;
    String rest = QUOTED.matcher(line).replaceAll(found -> " ".repeat(found.group().length()));
    while (at < rest.length() && !isTypographic(rest.substring(at, at + 1))) {
      at++;
    }
    return at < rest.length() ? at : -1;
  }

  /** Who put something into quotes of the shell's meant it. */
  private static String plain(String line, String dash) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    for (MatchResult quoted : QUOTED.matcher(line).results().toList()) {
      plain.append(plainWords(line.substring(at, quoted.start()), dash)).append(quoted.group());
      at = quoted.end();
    }
    return plain.append(plainWords(line.substring(at), dash)).toString();
  }

  private static String plainWords(String text, String dash) {
    String plain = DASH_IN_WORD.matcher(text).replaceAll("-");
    plain = DASH.matcher(plain).replaceAll(dash);
    plain = DOUBLE.matcher(plain).replaceAll("\"");
    plain = SINGLE.matcher(plain).replaceAll("'");
    plain = SPACE.matcher(plain).replaceAll(" ");
    return NOTHING.matcher(plain).replaceAll("");
  }

  private static boolean isTypographic(String character) {
    return List.of(DASH, DOUBLE, SINGLE, SPACE, NOTHING).stream()
        .anyMatch(pattern -> pattern.matcher(character).matches());
  }
}
