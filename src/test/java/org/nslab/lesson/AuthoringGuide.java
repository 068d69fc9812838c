package org.nslab.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code docs/authoring.md}, with its examples and tables. */
record AuthoringGuide(String text) {

  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^````markdown\\n(.*?)^````$");
  private static final Pattern CELL = Pattern.compile("`([^`]+)`");

  static AuthoringGuide read() throws IOException {
    return new AuthoringGuide(Files.readString(Path.of("docs", "authoring.md")));
  }

  /** The examples, those without front matter completed by one. */
  List<String> examples() {
    return EXAMPLE
        .matcher(text)
        .results()
        .map(example -> example.group(1))
        .map(body -> body.startsWith("---") ? body : "---\ntitle: T\nsummary: S\n---\n" + body)
        .toList();
  }

  /** What stands in backticks in a column of all tables whose head begins with a word. */
  List<String> column(String head, int column) {
    List<String> cells = new ArrayList<>();
    boolean inTable = false;
    for (String line : text.lines().toList()) {
      if (!line.startsWith("| ")) {
        inTable = false;
      } else if (line.startsWith("| " + head + " |")) {
        inTable = true;
      } else if (inTable && !line.startsWith("| ---")) {
        String[] parts = line.split("\\|", -1);
        cells.addAll(
            CELL.matcher(parts[column]).results().limit(1).map(cell -> cell.group(1)).toList());
      }
    }
    return cells;
  }

  /** The words in quotation marks of a message, which lists what was expected. */
  static List<String> quoted(String message) {
    return Pattern.compile("'([^']+)'")
        .matcher(message)
        .results()
        .map((MatchResult word) -> word.group(1))
        .toList();
  }
}
