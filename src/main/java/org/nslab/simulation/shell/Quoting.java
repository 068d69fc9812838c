package org.nslab.simulation.shell;

/** Finds where words, quotes and substitutions end; POSIX, Shell Command Language, section 2.2. */
final class Quoting {

  private static final int DEEPEST = 100;

  private final String text;
  private int depth;

  Quoting(String text) {
    this.text = text;
  }

  /** Where the word that begins there ends. */
  int wordEnd(int from) throws ShellException {
    int at = from;
    while (at < text.length() && " \t\r\n;&|<>()".indexOf(text.charAt(at)) < 0) {
      at = pieceEnd(at);
    }
    return at;
  }

  /** Where the character, quote or substitution that begins there ends. */
  int pieceEnd(int at) throws ShellException {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> escape(at);
      case '\'' -> closing("'", at + 1, "single quotes") + 1;
      case '"' -> doubleQuote(at + 1);
      case '`' -> closing("`", at + 1, "backquotes") + 1;
      case '$' -> dollar(at);
      default -> at + 1;
    };
  }

  private int escape(int at) throws ShellException {
    if (at + 1 >= text.length()) {
      throw Lexer.unfinished("a backslash");
    }
    return at + 2;
  }

  private int closing(String end, int from, String what) throws ShellException {
    int found = text.indexOf(end, from);
    if (found < 0) {
      throw Lexer.unfinished(what);
    }
    return found;
  }

  private int doubleQuote(int from) throws ShellException {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      at = c == '\'' ? at + 1 : pieceEnd(at);
    }
    throw Lexer.unfinished("double quotes");
  }

  private int dollar(int at) throws ShellException {
    if (text.startsWith("$((", at)) {
      return closing("))", at + 3, "an arithmetic expression") + 2;
    }
    if (text.startsWith("$(", at)) {
      return balanced(at + 2, ')', "a command substitution");
    }
    if (text.startsWith("${", at)) {
      return balanced(at + 2, '}', "a parameter");
    }
    if (text.startsWith("$'", at)) {
      return ansi(at + 2);
    }
    return at + 1;
  }

  private int ansi(int from) throws ShellException {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\'') {
      at = text.charAt(at) == '\\' ? escape(at) : at + 1;
    }
    if (at >= text.length()) {
      throw Lexer.unfinished("single quotes");
    }
    return at + 1;
  }

  private int balanced(int from, char end, String what) throws ShellException {
    if (++depth > DEEPEST) {
      throw new ShellException("The line is nested too deeply.", false);
    }
    int at = from;
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == end && open == 0) {
        depth--;
        return at + 1;
      }
      open += end == ')' && c == '(' ? 1 : end == ')' && c == ')' ? -1 : 0;
      at = pieceEnd(at);
    }
    throw Lexer.unfinished(what);
  }
}
