package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a grammar file, taken apart: {@code words… {marks} : help}.
 *
 * @param number counted from 1
 * @param indent how many spaces it begins with
 * @param words what stands before the braces
 * @param marks what stands in the braces, at its commas
 * @param help what stands after the colon
 */
record GrammarLine(int number, int indent, List<String> words, List<String> marks, String help) {

  GrammarLine {
    words = List.copyOf(words);
    marks = List.copyOf(marks);
  }

  /** Whether it is {@code form NAME}, {@code use NAME} or {@code cases NAME}. */
  boolean isDirective(String word) {
    return words.size() == 2 && words.get(0).equals(word) && help.isEmpty();
  }

  /** The lines of a file that say something; comments begin with {@code #}. */
  static List<GrammarLine> all(String text) {
    List<GrammarLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String bare = line.strip();
      if (!bare.isEmpty() && !bare.startsWith("#")) {
        lines.add(of(number, line.length() - line.stripLeading().length(), bare));
      }
    }
    return lines;
  }

  private static GrammarLine of(int number, int indent, String line) {
    int colon = line.indexOf(" : ");
    String before = colon < 0 ? line : line.substring(0, colon).strip();
    String help = colon < 0 ? "" : line.substring(colon + 3).strip();
    int brace = before.endsWith("}") ? before.lastIndexOf('{') : -1;
    String words = brace < 0 ? before : before.substring(0, brace).strip();
    List<String> marks =
        brace < 0
            ? List.of()
            : List.of(before.substring(brace + 1, before.length() - 1).split(",\\s*", -1));
    return new GrammarLine(number, indent, List.of(words.split("\\s+", -1)), marks, help);
  }
}
