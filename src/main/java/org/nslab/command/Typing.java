package org.nslab.command;

import java.util.List;

/**
 * The place of a line at which somebody types.
 *
 * @param words the words of the command before it; empty where a command may begin
 * @param partial what stands of the word that is being typed
 * @param start where that word begins
 * @param elsewhere whether it is no place of a command: a file to write into, a comment
 */
record Typing(List<Word> words, String partial, int start, boolean elsewhere) {

  Typing {
    words = List.copyOf(words);
  }

  static Typing at(String line, int cursor) {
    List<Token> tokens = Lexer.tokens(line.substring(0, cursor));
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean inWord = last != null && last.word().end() == cursor && !last.is(Token.Kind.OPERATOR);
    if (last == null || !inWord) {
      return of(tokens, "", cursor);
    }
    return last.is(Token.Kind.WORD)
        ? of(tokens.subList(0, tokens.size() - 1), last.word().text(), last.word().start())
        : new Typing(List.of(), "", cursor, true);
  }

  private static Typing of(List<Token> before, String partial, int start) {
    LineReader reader = LineReader.upTo(Grammar.standard(), before);
    return new Typing(reader.openWords(), partial, start, reader.isElsewhere());
  }

  boolean isCommand() {
    return !elsewhere && words.isEmpty();
  }

  boolean isWordOfCommand() {
    return !elsewhere && !words.isEmpty();
  }
}
