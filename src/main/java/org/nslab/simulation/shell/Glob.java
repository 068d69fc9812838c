package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Patterns of file names; POSIX, Shell Command Language, section 2.13. */
final class Glob {

  private Glob() {}

  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  /** The regular expression of a pattern; a backslash makes the next character stand for itself. */
  static Pattern pattern(String glob, boolean greedy) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
      if (c == '\\' && i + 1 < glob.length()) {
        regex.append(Pattern.quote(glob.substring(i + 1, i + 2)));
        i++;
      } else if (c == '*') {
        regex.append(greedy ? ".*" : ".*?");
      } else if (c == '?') {
        regex.append('.');
      } else if (close > 0) {
        regex.append(set(glob.substring(i + 1, close)));
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String set(String members) {
    boolean not = members.startsWith("!") || members.startsWith("^");
    String inside = (not ? members.substring(1) : members).replaceAll("[\\[\\]\\\\&^]", "\\\\$0");
    String regex = "[" + (not ? "^" : "") + inside + "]";
    try {
      return Pattern.compile(regex).pattern();
    } catch (PatternSyntaxException noSet) {
      return Pattern.quote("[" + members + "]");
    }
  }

  /** The files that a pattern stands for; none if nothing fits. */
  static List<String> files(String glob, Environment environment) {
    List<String> found = new ArrayList<>(List.of(glob.startsWith("/") ? "/" : ""));
    for (String part : glob.split("/+", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      List<String> next = new ArrayList<>();
      for (String parent : found) {
        matches(parent, part, environment, next);
      }
      found = next;
    }
    return found;
  }

  private static void matches(
      String parent, String part, Environment environment, List<String> found) {
    Files files = environment.files();
    Optional<List<String>> names = files.list(environment.path(parent.isEmpty() ? "." : parent));
    Pattern pattern = pattern(part, true);
    String before = parent.isEmpty() || parent.endsWith("/") ? parent : parent + "/";
    for (String name : names.orElse(List.of())) {
      if (pattern.matcher(name).matches() && (!name.startsWith(".") || part.startsWith("."))) {
        found.add(before + name);
      }
    }
  }
}
