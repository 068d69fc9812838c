package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines into words and operators; POSIX, Shell Command Language, section 2.3. */
final class Lexer {

  private static final List<String> OPERATORS =
      List.of("&&", "||", ";;", ";", "&", "|", "(", ")", "\n");

  private static final String OPERATOR_STARTS = "&|;()\n";

  /** Those of more than one sign. */
  private static final List<String> REDIRECTIONS =
      List.of("<<<", "<<-", "<<", ">>", ">&", "<&", ">|");

  private static final String REDIRECTION_STARTS = "0123456789&<>";

  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Integer> heredocs = new ArrayList<>();
  private int at;

  Lexer(String line) {
    this.line = line;
  }

  List<Token> tokens() throws ShellException {
    while (at < line.length()) {
      next();
    }
    if (!heredocs.isEmpty()) {
      throw unfinished("a here-document without its end");
    }
    tokens.add(new Token(Token.Kind.END, "", at));
    return tokens;
  }

  private void next() throws ShellException {
    char c = line.charAt(at);
    if (c == ' ' || c == '\t' || c == '\r') {
      at++;
    } else if (line.startsWith("\\\n", at)) {
      at += 2;
    } else if (c == '#') {
      int end = line.indexOf('\n', at);
      at = end < 0 ? line.length() : end;
    } else if (!redirection() && !operator()) {
      int start = at;
      at = new Quoting(line).wordEnd(at);
      tokens.add(new Token(Token.Kind.WORD, line.substring(start, at), start));
    }
  }

  /** An optional descriptor, then the operator: {@code 2>}, {@code >>}, {@code 2>&1}. */
  private boolean redirection() {
    char first = line.charAt(at);
    if (REDIRECTION_STARTS.indexOf(first) < 0) {
      return false;
    }
    int i = at;
    while (i < line.length() && Character.isDigit(line.charAt(i))) {
      i++;
    }
    if (i == at && line.startsWith("&>", at)) {
      i++;
    }
    if (i >= line.length() || (line.charAt(i) != '<' && line.charAt(i) != '>')) {
      return false;
    }
    int end = i + 1;
    for (String longer : REDIRECTIONS) {
      if (line.startsWith(longer, i)) {
        end = i + longer.length();
        break;
      }
    }
    String text = line.substring(at, end);
    if (text.endsWith("<<") || text.endsWith("<<-")) {
      heredocs.add(tokens.size());
    }
    tokens.add(new Token(Token.Kind.REDIRECTION, text, at));
    at = end;
    return true;
  }

  private boolean operator() throws ShellException {
    if (OPERATOR_STARTS.indexOf(line.charAt(at)) < 0) {
      return false;
    }
    for (String operator : OPERATORS) {
      if (line.startsWith(operator, at)) {
        tokens.add(new Token(Token.Kind.OPERATOR, operator, at));
        at += operator.length();
        if (operator.equals("\n")) {
          readHeredocs();
        }
        return true;
      }
    }
    return false;
  }

  /** The text of here-documents stands on the lines after the one that names their end. */
  private void readHeredocs() throws ShellException {
    for (int index : heredocs) {
      if (index + 1 >= tokens.size() || tokens.get(index + 1).kind() != Token.Kind.WORD) {
        throw new ShellException("A here-document needs the word that ends it.", false);
      }
      boolean tabs = tokens.get(index).text().endsWith("-");
      String word = tokens.get(index + 1).text();
      String end = word.replaceAll("['\"\\\\]", "");
      String text = heredoc(end, tabs);
      String kept = word.equals(end) ? text : "'" + text.replace("'", "'\\''") + "'";
      tokens.set(index + 1, new Token(Token.Kind.HEREDOC, kept, tokens.get(index + 1).offset()));
    }
    heredocs.clear();
  }

  private String heredoc(String end, boolean tabs) throws ShellException {
    StringBuilder text = new StringBuilder();
    while (at < line.length()) {
      int stop = line.indexOf('\n', at);
      String one = line.substring(at, stop < 0 ? line.length() : stop);
      at = stop < 0 ? line.length() : stop + 1;
      one = tabs ? one.replaceFirst("^\t+", "") : one;
      if (one.equals(end)) {
        return text.toString();
      }
      text.append(one).append('\n');
    }
    throw unfinished("a here-document without its end " + end);
  }

  static ShellException unfinished(String what) {
    return new ShellException("The line ends inside " + what + ".", true);
  }
}
