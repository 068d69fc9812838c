package org.nslab.simulation.shell;

import java.util.List;

/** {@code $((…))}: whole numbers of 64 bits; man 1 bash, ARITHMETIC EVALUATION. */
final class Arithmetic {

  private static final List<List<String>> LEVELS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-"),
          List.of("*", "/", "%"));
  private static final int DEEPEST = 100;

  private final String text;
  private final Environment environment;
  private int at;
  private int depth;

  Arithmetic(String text, Environment environment) {
    this.text = text;
    this.environment = environment;
  }

  long value() throws ShellException {
    long value = level(0);
    blanks();
    if (at < text.length()) {
      throw error();
    }
    return value;
  }

  private ShellException error() {
    return new ShellException(text + ": syntax error in expression", false);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private long level(int level) throws ShellException {
    if (level == LEVELS.size()) {
      return unary();
    }
    long value = level(level + 1);
    for (String operator = operator(level); !operator.isEmpty(); operator = operator(level)) {
      value = apply(operator, value, level(level + 1));
    }
    return value;
  }

  private String operator(int level) {
    blanks();
    for (String operator : LEVELS.get(level)) {
      if (text.startsWith(operator, at)) {
        at += operator.length();
        return operator;
      }
    }
    return "";
  }

  private long apply(String operator, long left, long right) throws ShellException {
    if ((operator.equals("/") || operator.equals("%")) && right == 0) {
      throw new ShellException(text + ": division by 0", false);
    }
    return switch (operator) {
      case "||" -> left != 0 || right != 0 ? 1 : 0;
      case "&&" -> left != 0 && right != 0 ? 1 : 0;
      case "==" -> left == right ? 1 : 0;
      case "!=" -> left != right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      case ">=" -> left >= right ? 1 : 0;
      case "<" -> left < right ? 1 : 0;
      case ">" -> left > right ? 1 : 0;
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      default -> left % right;
    };
  }

  private long unary() throws ShellException {
    blanks();
    if (at >= text.length() || ++depth > DEEPEST) {
      throw error();
    }
    char c = text.charAt(at);
    if (c == '-' || c == '+' || c == '!') {
      at++;
      long value = unary();
      return c == '-' ? -value : c == '!' ? (value == 0 ? 1 : 0) : value;
    }
    if (c == '(') {
      at++;
      long value = level(0);
      blanks();
      if (at >= text.length() || text.charAt(at++) != ')') {
        throw error();
      }
      return value;
    }
    return operand();
  }

  private long operand() throws ShellException {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String word = text.substring(start, at);
    String number = word;
    if (word.matches("[A-Za-z_].*")) {
      String value = environment.get(word);
      number = value == null || value.isEmpty() ? "0" : value;
    }
    try {
      depth--;
      return Long.decode(number);
    } catch (NumberFormatException noNumber) {
      throw error();
    }
  }
}
