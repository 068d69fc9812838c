package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parts a line into commands and what the shell itself reads. */
final class LineReader {

  /** POSIX.1-2017, Shell Command Language, 2.4 Reserved Words; a command may follow each. */
  private static final Set<String> RESERVED =
      Set.of(
          "if", "then", "else", "elif", "fi", "do", "done", "while", "until", "{", "}", "!", "time",
          "esac");

  /** After these come words, not a command. */
  private static final Set<String> HEADS = Set.of("for", "case", "select", "function");

  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\+?=");

  private final Grammar grammar;
  private final List<Line.Part> parts = new ArrayList<>();
  private List<Word> words = new ArrayList<>();

  /** Redirections stand behind the command, wherever they were typed. */
  private final List<Word> redirected = new ArrayList<>();

  private boolean inHead;
  private boolean fileFollows;

  private LineReader(Grammar grammar) {
    this.grammar = grammar;
  }

  static Line read(Grammar grammar, String text) {
    List<Token> tokens = Lexer.tokens(text);
    LineReader reader = upTo(grammar, tokens);
    reader.endCommand();
    return new Line(text, tokens, reader.parts);
  }

  /** Reads the beginning of a line. */
  static LineReader upTo(Grammar grammar, List<Token> tokens) {
    LineReader reader = new LineReader(grammar);
    tokens.forEach(reader::next);
    return reader;
  }

  /** The words of the command that has begun and not ended. */
  List<Word> openWords() {
    return words;
  }

  /** Whether the next word is none of a command's: a file, or a name after {@code for}. */
  boolean isElsewhere() {
    return fileFollows || inHead;
  }

  private void next(Token token) {
    Word word = token.word();
    switch (token.kind()) {
      case OPERATOR -> {
        if (word.text().equals("(") && words.size() == 1) {
          shell(words.remove(0)); // the name of a function that is defined
        }
        endCommand();
        shell(word);
        inHead = false;
      }
      case REDIRECTION -> {
        redirected.add(word);
        fileFollows = !token.isComplete();
      }
      case WORD -> word(word);
      case COMMENT -> {}
    }
  }

  private void word(Word word) {
    if (fileFollows) {
      redirected.add(word);
      fileFollows = false;
    } else if (inHead) {
      shell(word);
    } else if (words.isEmpty() && word.fixed() && HEADS.contains(word.text())) {
      shell(word);
      inHead = true;
    } else if (words.isEmpty() && isOfTheShell(word)) {
      shell(word);
    } else {
      words.add(word);
    }
  }

  private static boolean isOfTheShell(Word word) {
    return RESERVED.contains(word.text()) || ASSIGNMENT.matcher(word.text()).lookingAt();
  }

  private void endCommand() {
    if (!words.isEmpty()) {
      Command command = grammar.command(words, Optional.empty(), 0);
      parts.add(new Line.Part(Optional.of(command), words.get(0)));
      words = new ArrayList<>();
    }
    redirected.forEach(this::shell);
    redirected.clear();
    fileFollows = false;
  }

  private void shell(Word word) {
    parts.add(new Line.Part(Optional.empty(), word));
  }
}
