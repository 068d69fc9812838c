package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line carries with it from the page it was copied from: typographic dashes, quotes and
 * spaces, and a prompt.
 *
 * @param cleaned the lines that may have been meant
 * @param problem what is wrong with the line as it is
 */
record Pasted(List<String> cleaned, Problem problem) {

  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212\ufe63\uff0d]");
  private static final Pattern DOUBLE = Pattern.compile("[\u201c-\u201f\u00ab\u00bb\u2033]");
  private static final Pattern SINGLE = Pattern.compile("[\u2018-\u201b\u2032]");
  private static final Pattern SPACE = Pattern.compile("[\u00a0\u2000-\u200a\u202f\u3000]");
  private static final Pattern NOTHING = Pattern.compile("[\u200b-\u200f\u2060\ufeff]");
  private static final Pattern PROMPT =
      Pattern.compile(
          "^\\s*(?:\\[?[\\w.-]+@[\\w.-]+[^$#%]*[$#%]|\\([\\w.-]+\\)\\s*[$#%]|[$#%>\u276f])\\s+(?=\\S)");

  Pasted {
    cleaned = List.copyOf(cleaned);
  }

  /** What is left of a line without such things; empty if it has none. */
  static Optional<Pasted> clean(String line) {
    Matcher prompt = PROMPT.matcher(line);
    String rest =
        prompt.find() && isCommand(line.substring(prompt.end()))
            ? line.substring(prompt.end())
            : line;
    String plain = plain(rest);
    if (plain.equals(line) && !DASH.matcher(line).find()) {
      return Optional.empty();
    }
    List<String> cleaned = new ArrayList<>();
    cleaned.add(DASH.matcher(plain).replaceAll("-"));
    cleaned.add(DASH.matcher(plain).replaceAll("--"));
    return rest.equals(line)
        ? Optional.of(new Pasted(cleaned, typography(line)))
        : Optional.of(new Pasted(cleaned, prompt(prompt.end())));
  }

  /** Whether what follows a prompt begins with a command, so that it was one. */
  private static boolean isCommand(String rest) {
    String first = rest.strip().replaceFirst("\\s.*", "");
    return Grammar.standard().knows(first);
  }

  private static String plain(String line) {
    String plain = DOUBLE.matcher(line).replaceAll("\"");
    plain = SINGLE.matcher(plain).replaceAll("'");
    plain = SPACE.matcher(plain).replaceAll(" ");
    return NOTHING.matcher(plain).replaceAll("");
  }

  private static Problem prompt(int end) {
    return new Problem(
        Problem.Kind.UNEXPECTED, 0, end, "The prompt is no part of the command; leave it out.");
  }

  private static Problem typography(String line) {
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
