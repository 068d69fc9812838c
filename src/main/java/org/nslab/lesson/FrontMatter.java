package org.nslab.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/**
 * The front matter of a file as keys with their values, and where each key stands. The values are
 * those of commonmark's extension, which passes over what it does not understand; the lines are
 * looked at here, so that nothing is passed over in silence.
 *
 * @param end the line of the closing dashes, from 1; 0 where there is no front matter
 */
record FrontMatter(Map<String, List<String>> values, Map<String, Integer> lines, int end) {

  private static final Pattern KEY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(\\s.*)?");
  private static final Pattern ITEM = Pattern.compile("\\s+- *\\S.*");
  private static final Pattern OPEN = Pattern.compile("---\\s*");
  private static final Pattern CLOSE = Pattern.compile("(---|\\.\\.\\.)\\s*");

  static FrontMatter read(List<String> source, Node document, Problems problems) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    int end = scan(source, lines, problems);
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    document.accept(visitor);
    return new FrontMatter(visitor.getData(), lines, end);
  }

  private static int scan(List<String> source, Map<String, Integer> lines, Problems problems) {
    if (source.isEmpty() || !OPEN.matcher(source.get(0)).matches()) {
      problems.add(
          1, "The file must begin with front matter: '---', a line 'title: …', and '---' again.");
      return 0;
    }
    for (int i = 1; i < source.size(); i++) {
      if (CLOSE.matcher(source.get(i)).matches()) {
        return i + 1;
      }
      scanLine(source.get(i), i + 1, lines, problems);
    }
    problems.add(1, "The front matter is not closed: a line '---' must end it.");
    return source.size();
  }

  private static void scanLine(
      String text, int line, Map<String, Integer> lines, Problems problems) {
    Matcher key = KEY.matcher(text);
    if (key.matches()) {
      if (lines.putIfAbsent(key.group(1), line) != null) {
        problems.add(line, "'" + key.group(1) + "' stands twice in the front matter; keep one.");
      }
    } else if (!text.isBlank() && !(ITEM.matcher(text).matches() && !lines.isEmpty())) {
      problems.add(
          line,
          "This line of the front matter is not understood: 'key: value' was expected,"
              + " or '  - value' below a key.");
    }
  }

  /** Where a key stands; the first line where it does not. */
  int lineOf(String key) {
    return lines.getOrDefault(key, 1);
  }

  boolean has(String key) {
    return lines.containsKey(key);
  }

  /** The values of a key: the items below it, or what stands behind it, parted at commas. */
  List<String> list(String key) {
    List<String> raw = values.getOrDefault(key, List.of());
    if (raw.size() != 1) {
      return raw;
    }
    String only = raw.get(0).strip();
    boolean bracketed = only.startsWith("[") && only.endsWith("]");
    String inside = bracketed ? only.substring(1, only.length() - 1) : only;
    return Pattern.compile(",")
        .splitAsStream(inside)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The one value of a key; empty where there is none. */
  String text(String key) {
    return String.join(" ", values.getOrDefault(key, List.of())).strip();
  }
}
