package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;

/** The fields that a word becomes, each character knowing whether it was quoted. */
final class Fields {

  /** A field; in the pattern, what was quoted stands behind backslashes. */
  record Field(String text, String pattern, boolean isPattern) {}

  private final List<Field> fields = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder pattern = new StringBuilder();
  private boolean present;
  private boolean isPattern;

  /** What was quoted, or must be taken as it is. */
  void literal(String quoted) {
    present = true;
    text.append(quoted);
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if ("*?[]\\!^".indexOf(c) >= 0) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
  }

  /** What stood in the line without quotes. */
  void open(String unquoted) {
    present = true;
    text.append(unquoted);
    pattern.append(unquoted);
    isPattern |= Glob.isPattern(unquoted);
  }

  /** What was put in place of a parameter or command; blanks part it into fields. */
  void split(String value, boolean whole) {
    if (whole) {
      open(value);
      return;
    }
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || " \t\n".indexOf(value.charAt(i)) >= 0) {
        if (i > from) {
          open(value.substring(from, i));
        }
        if (i < value.length()) {
          end();
        }
        from = i + 1;
      }
    }
  }

  /** Takes back that something is there: {@code "$@"} without values is no field. */
  void nothing() {
    present = !text.isEmpty();
  }

  /** Ends the field that is being made. */
  void end() {
    if (present) {
      fields.add(new Field(text.toString(), pattern.toString(), isPattern));
    }
    text.setLength(0);
    pattern.setLength(0);
    present = false;
    isPattern = false;
  }

  List<Field> all() {
    return fields;
  }

  /** All in one. */
  String joined() {
    end();
    return String.join(" ", fields.stream().map(Field::text).toList());
  }

  String joinedPattern() {
    end();
    return String.join(" ", fields.stream().map(Field::pattern).toList());
  }
}
