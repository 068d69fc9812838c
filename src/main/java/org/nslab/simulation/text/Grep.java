package org.nslab.simulation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nslab.simulation.shell.Invocation;

/** {@code grep}; POSIX, with basic and extended expressions. */
final class Grep {

  private static final int LONGEST = 1000;

  private final Invocation invocation;
  private String letters = "";
  private Optional<String> expression = Optional.empty();
  private final List<String> names = new ArrayList<>();

  private Grep(Invocation invocation) {
    this.invocation = invocation;
  }

  static int run(Invocation invocation) {
    return new Grep(invocation).run();
  }

  private int run() {
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-e") && i + 1 < words.size()) {
        expression = Optional.of(words.get(++i));
      } else if (word.matches("-[EFivqcnowxh]+")) {
        letters += word.substring(1);
      } else if (word.startsWith("-") && word.length() > 1) {
        return Filter.unknown(invocation, word);
      } else if (expression.isEmpty()) {
        expression = Optional.of(word);
      } else {
        names.add(word);
      }
    }
    if (expression.isEmpty()) {
      return invocation.fail(
          2,
          "Usage: grep [OPTION]... PATTERNS [FILE]...\n"
              + "Try 'grep --help' for more information.");
    }
    try {
      return search(pattern(expression.get()));
    } catch (PatternSyntaxException unreadable) {
      return invocation.fail(
          2, "The simulated lab does not understand the pattern '" + expression.get() + "'.");
    }
  }

  private boolean has(char letter) {
    return letters.indexOf(letter) >= 0;
  }

  private Pattern pattern(String text) {
    if (text.length() > LONGEST) {
      throw new PatternSyntaxException("too long", text, LONGEST);
    }
    String regex = has('F') ? Pattern.quote(text) : has('E') ? text : basic(text);
    regex = has('w') ? "\\b(?:" + regex + ")\\b" : regex;
    regex = has('x') ? "^(?:" + regex + ")$" : regex;
    return Pattern.compile(regex, has('i') ? Pattern.CASE_INSENSITIVE : 0);
  }

  /** In a basic expression these characters are special behind a backslash, and plain without. */
  private static String basic(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        regex.append("+?|(){}".indexOf(next) >= 0 ? "" : "\\").append(next);
      } else {
        regex.append("+?|(){}".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return regex.toString();
  }

  private int search(Pattern pattern) {
    Filter filter = new Filter(invocation);
    boolean found = false;
    for (Filter.Input input : filter.read(names)) {
      String prefix = names.size() > 1 && !has('h') ? input.name() + ":" : "";
      int count = 0;
      List<String> lines = input.lines();
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find() != has('v')) {
          count++;
          print(prefix + (has('n') ? (i + 1) + ":" : ""), lines.get(i), pattern);
        }
      }
      found |= count > 0;
      if (has('c') && !has('q')) {
        invocation.out(prefix + count + "\n");
      }
    }
    return filter.failed() ? 2 : found ? 0 : 1;
  }

  private void print(String prefix, String line, Pattern pattern) {
    if (has('q') || has('c')) {
      return;
    }
    if (has('o')) {
      pattern.matcher(line).results().forEach(hit -> invocation.out(prefix + hit.group() + "\n"));
    } else {
      invocation.out(prefix + line + "\n");
    }
  }
}
