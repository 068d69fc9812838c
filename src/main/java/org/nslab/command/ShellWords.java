package org.nslab.command;

import java.util.Map;

/** What the words mean that the shell itself reads, one after the other. */
final class ShellWords {

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(";", "then, whatever came of it"),
          Map.entry("\n", "then, whatever came of it"),
          Map.entry("&&", "and, if that succeeded,"),
          Map.entry("||", "or, if that failed,"),
          Map.entry("|", "hands what it prints to"),
          Map.entry("&", "in the background; meanwhile"),
          Map.entry("(", "in a shell of its own:"),
          Map.entry(")", "ends that shell"),
          Map.entry("for", "does the same for each of several words"),
          Map.entry("in", "these words:"),
          Map.entry("do", "does"),
          Map.entry("done", "ends the repetition"),
          Map.entry("while", "as long as this succeeds"),
          Map.entry("until", "as long as this fails"),
          Map.entry("if", "if this succeeds"),
          Map.entry("then", "then"),
          Map.entry("else", "otherwise"),
          Map.entry("fi", "ends the condition"),
          Map.entry("!", "turns success and failure round"),
          Map.entry(">", "writes what it prints into the file that follows"),
          Map.entry(">>", "appends what it prints to the file that follows"),
          Map.entry("2>", "writes its complaints into the file that follows"),
          Map.entry("2>&1", "its complaints go where its output goes"),
          Map.entry("<", "reads from the file that follows"));

  /** Where the words after {@code for} are. */
  private enum Head {
    NONE,
    VARIABLE,
    WORDS
  }

  private Head head = Head.NONE;
  private String before = "";

  /** What the next word means. */
  String meaning(String text) {
    String found = meaningOf(text);
    head =
        switch (text) {
          case "for", "select" -> Head.VARIABLE;
          case "in" -> head == Head.NONE ? Head.NONE : Head.WORDS;
          case ";", "\n", "do" -> Head.NONE;
          default -> head;
        };
    before = text;
    return found;
  }

  private String meaningOf(String text) {
    if (before.matches("[0-9&]*(>{1,2}|<)")) {
      return text.equals("/dev/null")
          ? "nowhere: what is written there vanishes"
          : "the file `" + text + "`";
    }
    String known = MEANINGS.get(text);
    if (known != null && (head == Head.NONE || text.matches("in|;|\n|do"))) {
      return known;
    }
    return switch (head) {
      case VARIABLE -> "the variable: `$" + text + "` stands for each of the words in turn";
      case WORDS -> text.startsWith("$(") ? "the words that this prints" : "one of the words";
      case NONE ->
          text.indexOf('=') > 0
              ? "gives the variable `" + text.substring(0, text.indexOf('=')) + "` its value"
              : "a word of the shell";
    };
  }
}
