package org.nslab.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a line apart as the shell does. Any text whatever is read; a quote that is not closed
 * reaches to the end. Rules: POSIX.1-2017, Shell Command Language, 2.3 Token Recognition.
 */
final class Lexer {

  private static final String[] OPERATORS = {
    ";;&", ";;", ";&", "&&", "||", "|&", ";", "&", "|", "(", ")", "\n"
  };
  private static final String BLANKS = " \t\r";
  private static final String ENDS_A_WORD = " \t\r\n;&|()<>";

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String line) {
    this.line = line;
  }

  static List<Token> tokens(String line) {
    Lexer lexer = new Lexer(line);
    while (lexer.at < line.length()) {
      lexer.next();
    }
    return lexer.tokens;
  }

  private void next() {
    char c = line.charAt(at);
    if (BLANKS.indexOf(c) >= 0) {
      at++;
    } else if (line.startsWith("\\\n", at)) {
      at += 2;
    } else if (c == '#') {
      int end = line.indexOf('\n', at);
      add(Token.Kind.COMMENT, end < 0 ? line.length() : end);
    } else if (redirection() > at) {
      add(Token.Kind.REDIRECTION, redirection());
    } else if (operator() > at) {
      add(Token.Kind.OPERATOR, operator());
    } else {
      word();
    }
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, new Word(line.substring(at, end), at, end, true)));
    at = end;
  }

  private int operator() {
    for (String operator : OPERATORS) {
      if (line.startsWith(operator, at)) {
        return at + operator.length();
      }
    }
    return at;
  }

  /** Where a redirection that begins here ends; the present place if none does. */
  private int redirection() {
    int end = at;
    while (end < line.length() && Character.isDigit(line.charAt(end))) {
      end++;
    }
    if (end == at && line.startsWith("&>", at)) {
      end++;
    }
    int first = end;
    while (end < line.length() && "<>".indexOf(line.charAt(end)) >= 0 && end - first < 3) {
      end++;
    }
    if (end == first) {
      return at;
    }
    if (end < line.length() && "&|".indexOf(line.charAt(end)) >= 0) {
      end++;
      while (end < line.length() && "0123456789-".indexOf(line.charAt(end)) >= 0) {
        end++;
      }
    }
    return end;
  }

  private void word() {
    int start = at;
    StringBuilder text = new StringBuilder();
    boolean fixed = true;
    while (at < line.length() && ENDS_A_WORD.indexOf(line.charAt(at)) < 0) {
      fixed &= piece(text);
    }
    String known = fixed ? text.toString() : line.substring(start, at);
    tokens.add(new Token(Token.Kind.WORD, new Word(known, start, at, fixed)));
  }

  /** Reads a character, a quoted stretch or an expansion; answers whether its text is known. */
  private boolean piece(StringBuilder text) {
    char c = line.charAt(at);
    switch (c) {
      case '\'' -> {
        int end = end(line.indexOf('\'', at + 1));
        text.append(line, at + 1, end);
        at = Math.min(end + 1, line.length());
        return true;
      }
      case '"' -> {
        return doubleQuoted(text);
      }
      case '\\' -> {
        at++;
        if (at < line.length() && line.charAt(at) != '\n') {
          text.append(line.charAt(at));
        }
        at = Math.min(at + 1, line.length());
        return true;
      }
      case '$', '`' -> {
        return expansion(text);
      }
      default -> {
        text.append(c);
        at++;
        return c != '*' && c != '?';
      }
    }
  }

  private boolean doubleQuoted(StringBuilder text) {
    boolean fixed = true;
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at);
      if (c == '$' || c == '`') {
        fixed &= expansion(text);
      } else {
        if (c == '\\' && at + 1 < line.length() && "\"\\$`".indexOf(line.charAt(at + 1)) >= 0) {
          at++;
        }
        text.append(line.charAt(at++));
      }
    }
    at = Math.min(at + 1, line.length());
    return fixed;
  }

  /** Keeps {@code $x}, {@code ${x}}, {@code $(…)} and {@code `…`} as they are written. */
  private boolean expansion(StringBuilder text) {
    int end = at + 1;
    if (line.charAt(at) == '`') {
      end = end(line.indexOf('`', at + 1)) + 1;
    } else if (line.startsWith("$(", at)) {
      end = closing('(', ')');
    } else if (line.startsWith("${", at)) {
      end = closing('{', '}');
    } else {
      while (end < line.length()
          && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
        end++;
      }
      end +=
          end == at + 1 && end < line.length() && "?!$#@*-".indexOf(line.charAt(end)) >= 0 ? 1 : 0;
    }
    end = Math.min(end, line.length());
    text.append(line, at, end);
    boolean alone = end == at + 1;
    at = end;
    return alone;
  }

  private int closing(char open, char close) {
    int depth = 0;
    for (int i = at + 1; i < line.length(); i++) {
      depth += line.charAt(i) == open ? 1 : line.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return line.length();
  }

  private int end(int found) {
    return found < 0 ? line.length() : found;
  }
}
