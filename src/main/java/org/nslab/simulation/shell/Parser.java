package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads lines; POSIX, Shell Command Language, section 2.10. */
final class Parser {

  private static final int DEEPEST = 100;
  private static final Set<String> CLOSING =
      Set.of("done", "do", "then", "else", "elif", "fi", "}", "esac");
  private static final Set<String> UNKNOWN =
      Set.of("case", "select", "function", "coproc", "[[", "time");

  private final String line;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private Parser(String line, List<Token> tokens) {
    this.line = line;
    this.tokens = tokens;
  }

  static Node parse(String line) throws ShellException {
    Parser parser = new Parser(line, new Lexer(line).tokens());
    Node node = parser.list();
    if (parser.peek().kind() != Token.Kind.END) {
      throw parser.unexpected();
    }
    return node;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean accept(String text) {
    boolean found = peek().isOperator(text) || peek().isWord(text);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String text) throws ShellException {
    if (!accept(text)) {
      throw peek().kind() == Token.Kind.END
          ? Lexer.unfinished("what `" + text + "` must end")
          : unexpected();
    }
  }

  private ShellException unexpected() {
    String text = peek().text().equals("\n") ? "newline" : peek().text();
    return peek().kind() == Token.Kind.END
        ? new ShellException("syntax error: unexpected end of file", true)
        : new ShellException("syntax error near unexpected token `" + text + "'", false);
  }

  private void newlines() {
    while (accept("\n")) {}
  }

  private Node list() throws ShellException {
    if (++depth > DEEPEST) {
      throw new ShellException("The line is nested too deeply.", false);
    }
    List<Node> nodes = new ArrayList<>();
    newlines();
    while (!atListEnd()) {
      int from = peek().offset();
      Node node = andOr();
      int to = peek().offset();
      boolean background = accept("&");
      nodes.add(background ? new Node.Background(node, line.substring(from, to).strip()) : node);
      if (!background && !accept(";") && !peek().isOperator("\n")) {
        break;
      }
      newlines();
    }
    depth--;
    return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(nodes);
  }

  private boolean atListEnd() {
    Token next = peek();
    return next.kind() == Token.Kind.END
        || next.isOperator(")")
        || (next.kind() == Token.Kind.WORD && CLOSING.contains(next.text()));
  }

  private Node andOr() throws ShellException {
    Node first = pipeline();
    while (peek().isOperator("&&") || peek().isOperator("||")) {
      boolean and = tokens.get(at++).text().equals("&&");
      newlines();
      first = new Node.AndOr(first, and, pipeline());
    }
    return first;
  }

  private Node pipeline() throws ShellException {
    boolean negated = accept("!");
    List<Node> stages = new ArrayList<>();
    stages.add(command());
    while (accept("|")) {
      newlines();
      stages.add(command());
    }
    return stages.size() == 1 && !negated ? stages.get(0) : new Node.Pipeline(negated, stages);
  }

  private Node command() throws ShellException {
    Token next = peek();
    if (next.kind() == Token.Kind.WORD && UNKNOWN.contains(next.text())) {
      throw ShellException.unknown("`" + next.text() + "`");
    }
    if (accept("for")) {
      return forLoop();
    }
    if (next.isWord("while") || next.isWord("until")) {
      at++;
      return new Node.While(list(), next.isWord("until"), block());
    }
    if (accept("if")) {
      return ifElse();
    }
    if (accept("{")) {
      return group("}", false);
    }
    return accept("(") ? group(")", true) : simple();
  }

  private Node group(String end, boolean subshell) throws ShellException {
    Node body = list();
    expect(end);
    List<Redirection> redirections = new ArrayList<>();
    while (peek().kind() == Token.Kind.REDIRECTION) {
      redirections.add(redirection());
    }
    return new Node.Group(body, subshell, redirections);
  }

  private Node block() throws ShellException {
    expect("do");
    Node body = list();
    expect("done");
    return body;
  }

  private Node forLoop() throws ShellException {
    if (peek().kind() != Token.Kind.WORD) {
      throw unexpected();
    }
    String name = tokens.get(at++).text();
    newlines();
    List<String> words = new ArrayList<>();
    if (accept("in")) {
      while (peek().kind() == Token.Kind.WORD) {
        words.add(tokens.get(at++).text());
      }
    } else {
      words.add("\"$@\"");
    }
    accept(";");
    newlines();
    return new Node.For(name, words, block());
  }

  private Node ifElse() throws ShellException {
    Node condition = list();
    expect("then");
    Node yes = list();
    Node no = new Node.Sequence(List.of());
    if (accept("elif")) {
      return new Node.If(condition, yes, ifElse());
    }
    if (accept("else")) {
      no = list();
    }
    expect("fi");
    return new Node.If(condition, yes, no);
  }

  private Node simple() throws ShellException {
    List<String> assignments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    int start = at;
    while (true) {
      Token next = peek();
      if (next.kind() == Token.Kind.REDIRECTION) {
        redirections.add(redirection());
      } else if (next.kind() != Token.Kind.WORD) {
        break;
      } else {
        boolean assigns = words.isEmpty() && next.text().matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*");
        (assigns ? assignments : words).add(next.text());
        at++;
      }
    }
    if (words.size() == 1 && redirections.isEmpty() && accept("(")) {
      expect(")");
      newlines();
      return new Node.Function(words.get(0), command());
    }
    if (at == start) {
      throw unexpected();
    }
    return new Node.Simple(assignments, words, redirections);
  }

  private Redirection redirection() throws ShellException {
    String text = tokens.get(at++).text();
    Token target = peek();
    if (target.kind() != Token.Kind.WORD && target.kind() != Token.Kind.HEREDOC) {
      throw unexpected();
    }
    at++;
    String operator = text.replaceFirst("^([0-9]+|&)", "");
    String number = text.substring(0, text.length() - operator.length());
    int descriptor =
        number.equals("&")
            ? -1
            : number.isEmpty() ? (operator.startsWith("<") ? 0 : 1) : digits(number);
    if (descriptor > 2) {
      throw ShellException.unknown("descriptors beyond 2");
    }
    return new Redirection(descriptor, operator, target.text());
  }

  private static int digits(String number) {
    return number.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(number);
  }
}
