package org.nslab.network.netfilter;

import java.util.ArrayList;
import java.util.List;

/** The words of a rule as {@code iptables -S} writes it, taken one after the other. */
final class SpecWords {

  private final List<String> words;
  private int next;

  SpecWords(List<String> words) {
    this.words = List.copyOf(words);
  }

  /** Parts the words of a line; a quoted one may hold blanks, and quotes behind a backslash. */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
        inWord = true;
      } else if (c == ' ' && !quoted) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }

  boolean atEnd() {
    return next >= words.size();
  }

  /** The next word, or nothing where there is none. */
  String take() {
    return atEnd() ? "" : words.get(next++);
  }

  boolean accept(String word) {
    if (!atEnd() && words.get(next).equals(word)) {
      next++;
      return true;
    }
    return false;
  }

  /** Takes what belongs to an option: all words up to the next option. */
  String arguments() {
    List<String> arguments = new ArrayList<>();
    while (!atEnd() && !words.get(next).startsWith("-") && !words.get(next).equals("!")) {
      arguments.add(take());
    }
    return String.join(" ", arguments);
  }
}
