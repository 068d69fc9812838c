package org.nslab.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without what came along from where it was copied.
 *
 * @param line what is to be run
 * @param dropped what stood before it, such as {@code $}; empty where nothing did
 */
public record Pasted(String line, String dropped) {

  /** {@code user@host:~$}, {@code [user@host ~]#}, {@code (venv) $}, or the last sign alone. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "\\s*(?:\\[?[\\w.-]+@[\\w.-]+[^$#%]*[$#%]|\\([\\w.-]+\\)\\s*[$#%]|[$#%>\u276f])\\s+(?=\\S)");

  private static final Pattern SUDO = Pattern.compile("\\s*sudo\\s+(?!-)(?=\\S)");

  /** Drops a prompt and {@code sudo} from the front of a line; in the lab one is root already. */
  public static Pasted strip(String line) {
    int start = 0;
    for (int end = end(line, start); end > start; end = end(line, start)) {
      start = end;
    }
    return new Pasted(line.substring(start).strip(), line.substring(0, start).strip());
  }

  private static int end(String line, int start) {
    int prompt = promptEnd(line, start);
    Matcher sudo = SUDO.matcher(line).region(start, line.length());
    return prompt > start ? prompt : sudo.lookingAt() ? sudo.end() : start;
  }

  /**
   * Where a prompt ends. {@code $} and {@code %} are never commands; the other signs have a meaning
   * of their own unless a command follows.
   */
  private static int promptEnd(String line, int start) {
    Matcher prompt = PROMPT.matcher(line).region(start, line.length());
    if (!prompt.lookingAt()) {
      return start;
    }
    String sign = prompt.group().strip();
    String first = line.substring(prompt.end()).replaceFirst("\\s.*", "");
    boolean isPrompt = sign.equals("$") || sign.equals("%") || Grammar.standard().knows(first);
    return isPrompt ? prompt.end() : start;
  }

  /** The prompt that a line begins with, as what is wrong with it; empty if there is none. */
  static Optional<Problem> prompt(String line) {
    int end = promptEnd(line, 0);
    return end == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Problem.Kind.UNEXPECTED,
                0,
                end,
                "The prompt is no part of the command; leave it out."));
  }

  /** What to say about it; empty where nothing was dropped. */
  public String remark() {
    if (dropped.isEmpty()) {
      return "";
    }
    String name = "`" + dropped.replace('`', '\'') + "`";
    return dropped.equals("sudo")
        ? name + " was left out: in the lab you are root already."
        : name + " was left out: it belongs to the prompt that the line was copied from.";
  }
}
