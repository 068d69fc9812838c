package org.nslab.check;

import java.util.ArrayList;
import java.util.List;

/** Parts a line of shell into commands and their words, as far as comparing them needs. */
final class SimpleCommands {

  private final List<List<String>> commands = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private SimpleCommands() {}

  /** The commands of a line; one at least, which has no words where the line is empty. */
  static List<List<String>> of(String line) {
    SimpleCommands reader = new SimpleCommands();
    reader.read(line);
    return reader.commands;
  }

  private void read(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : keep(c, quote);
      } else if (c == '\'' || c == '"') {
        quote = c;
        inWord = true;
      } else if (c == '\\' && i + 1 < line.length()) {
        keep(line.charAt(++i), (char) 0);
      } else if (c == '#' && !inWord) {
        break;
      } else if (";|&\n(){}".indexOf(c) >= 0) {
        endCommand();
      } else if (Character.isWhitespace(c)) {
        endWord();
      } else {
        keep(c, (char) 0);
      }
    }
    endCommand();
    if (commands.isEmpty()) {
      commands.add(List.of());
    }
  }

  private char keep(char c, char quote) {
    word.append(c);
    inWord = true;
    return quote;
  }

  private void endWord() {
    if (inWord) {
      words.add(word.toString());
    }
    word.setLength(0);
    inWord = false;
  }

  private void endCommand() {
    endWord();
    if (!words.isEmpty()) {
      commands.add(words);
      words = new ArrayList<>();
    }
  }
}
