package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.List;

/**
 * Prints answers as plain text or as JSON; lib/json_print.c. Each fact is named once, with its text
 * and its JSON member.
 */
final class Printer {

  private final boolean json;
  private final StringBuilder text = new StringBuilder();
  private final List<Boolean> filled = new ArrayList<>();

  Printer(boolean json) {
    this.json = json;
    filled.add(false);
  }

  boolean isJson() {
    return json;
  }

  private void comma() {
    int last = filled.size() - 1;
    if (filled.get(last)) {
      text.append(',');
    }
    filled.set(last, true);
  }

  private void key(String key) {
    comma();
    if (!key.isEmpty()) {
      text.append('"').append(key).append("\":");
    }
  }

  /** Something that only the plain text has. */
  Printer plain(String words) {
    if (!json) {
      text.append(words);
    }
    return this;
  }

  /** Something that only JSON has. */
  Printer member(String key, Object value) {
    if (json) {
      key(key);
      text.append(value instanceof String string ? quoted(string) : value.toString());
    }
    return this;
  }

  /** A fact of both; in the text it is written with these words around it. */
  Printer fact(String key, Object value, String words) {
    return json ? member(key, value) : plain(words);
  }

  Printer begin(String key, char bracket) {
    if (json) {
      key(key);
      text.append(bracket);
      filled.add(false);
    }
    return this;
  }

  Printer end(char bracket) {
    if (json) {
      filled.remove(filled.size() - 1);
      text.append(bracket);
    }
    return this;
  }

  /** Takes back what was printed since then. */
  int mark() {
    return text.length();
  }

  /** Puts everything on one line since then; {@code -o}. */
  void oneLine(int from) {
    if (!json) {
      String part = text.substring(from);
      text.setLength(from);
      String body = part.endsWith("\n") ? part.substring(0, part.length() - 1) : part;
      text.append(body.replace("\n", "\\")).append(part.isEmpty() ? "" : "\n");
    }
  }

  private static String quoted(String string) {
    return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  String text() {
    return text.toString();
  }
}
