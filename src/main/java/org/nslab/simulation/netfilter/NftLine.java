package org.nslab.simulation.netfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one call of nft; braces, commas and semicolons are words of their own. */
final class NftLine {

  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[{};,]|!=|[^\\s{};,\"]+");

  /** What is wrong, as nft says it. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String text) {
      super(text, null, false, false);
    }
  }

  private final String line;
  private final List<String> words = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();
  private int at;

  NftLine(List<String> arguments) {
    line = String.join(" ", arguments);
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group());
      places.add(word.start());
    }
  }

  /** The next word, or nothing. */
  String next() {
    return at < words.size() ? words.get(at++) : "";
  }

  String need() throws Wrong {
    if (at >= words.size()) {
      throw new Wrong(
          "Error: syntax error, unexpected newline\n"
              + line
              + "\n"
              + " ".repeat(line.length())
              + "^");
    }
    return words.get(at++);
  }

  boolean accept(String word) {
    boolean found = at < words.size() && words.get(at).equals(word);
    at += found ? 1 : 0;
    return found;
  }

  List<String> rest() {
    List<String> rest = words.subList(at, words.size());
    at = words.size();
    return rest;
  }

  /** A problem with the last word that was taken. */
  Wrong at(String problem) {
    int last = Math.max(0, at - 1);
    return new Wrong(
        "Error: "
            + problem
            + "\n"
            + line
            + "\n"
            + " ".repeat(places.get(last))
            + "^".repeat(words.get(last).length()));
  }

  Wrong unknown() {
    return new Wrong("The simulated lab does not know `nft " + line + "`; the kernel lab does.");
  }
}
