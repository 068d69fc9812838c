package org.nslab.simulation.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A parameter in a word, {@code $NAME} or {@code ${NAME…}}; POSIX, section 2.6.2.
 *
 * @param name of the variable, or one of {@code ? # @ * $ !} and digits
 * @param length whether its length is meant
 * @param operation such as {@code :-}, {@code ##}; empty for none
 * @param operand what stands behind the operation
 * @param end where it ends
 */
record Parameter(String name, boolean length, String operation, String operand, int end) {

  private static final Pattern PLAIN = Pattern.compile("\\$([A-Za-z_][A-Za-z0-9_]*|[0-9?#@*$!-])");
  private static final Pattern BRACED =
      Pattern.compile(
          "(#?)([A-Za-z_][A-Za-z0-9_]*|[0-9]+|[?#@*$!-])"
              + "(?:(:-|:=|:\\+|:\\?|-|=|\\+|\\?|##|#|%%|%)(.*))?",
          Pattern.DOTALL);

  /** The parameter that begins there; null if none does. */
  static @Nullable Parameter at(String text, int at) throws ShellException {
    if (text.startsWith("${", at)) {
      int end = new Quoting(text).pieceEnd(at);
      String inside = text.substring(at + 2, end - 1);
      Matcher braced = BRACED.matcher(inside);
      if (!braced.matches()) {
        throw ShellException.unknown("the substitution ${" + inside + "}");
      }
      String operation = braced.group(3) == null ? "" : braced.group(3);
      String operand = braced.group(4) == null ? "" : braced.group(4);
      return new Parameter(braced.group(2), !braced.group(1).isEmpty(), operation, operand, end);
    }
    Matcher plain = PLAIN.matcher(text).region(at, text.length());
    return plain.lookingAt() ? new Parameter(plain.group(1), false, "", "", plain.end()) : null;
  }

  String value(Expander expander, Environment environment) throws ShellException {
    String value = bare(environment);
    if (length) {
      return Integer.toString(value == null ? 0 : value.length());
    }
    boolean unset = value == null || (operation.startsWith(":") && value.isEmpty());
    String given = value == null ? "" : value;
    return switch (operation) {
      case ":-", "-" -> unset ? expander.value(operand) : given;
      case ":+", "+" -> unset ? "" : expander.value(operand);
      case ":=", "=" -> unset ? assigned(expander, environment) : given;
      case ":?", "?" -> {
        if (unset) {
          throw new ShellException(name + ": " + expander.value(operand), false);
        }
        yield given;
      }
      case "#", "##" -> withoutPrefix(given, expander.pattern(operand), operation.equals("##"));
      case "%", "%%" -> withoutSuffix(given, expander.pattern(operand), operation.equals("%%"));
      default -> given;
    };
  }

  private String assigned(Expander expander, Environment environment) throws ShellException {
    String value = expander.value(operand);
    environment.set(name, value);
    return value;
  }

  private static String withoutPrefix(String value, String glob, boolean longest) {
    Matcher matcher = Glob.pattern(glob, longest).matcher(value);
    return matcher.lookingAt() ? value.substring(matcher.end()) : value;
  }

  private static String withoutSuffix(String value, String glob, boolean longest) {
    Pattern pattern = Glob.pattern(glob, true);
    for (int i = 0; i <= value.length(); i++) {
      int at = longest ? i : value.length() - i;
      if (pattern.matcher(value.substring(at)).matches()) {
        return value.substring(0, at);
      }
    }
    return value;
  }

  private @Nullable String bare(Environment environment) {
    char first = name.charAt(0);
    if (Character.isDigit(first)) {
      int index = name.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(name);
      int count = environment.positional().size();
      return index == 0 ? "bash" : index <= count ? environment.positional().get(index - 1) : null;
    }
    return switch (first) {
      case '?' -> Integer.toString(environment.status());
      case '#' -> Integer.toString(environment.positional().size());
      case '@', '*' -> String.join(" ", environment.positional());
      case '$' -> "2";
      case '!' -> null;
      case '-' -> "";
      default -> environment.get(name);
    };
  }
}
