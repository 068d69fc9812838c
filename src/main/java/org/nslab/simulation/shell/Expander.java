package org.nslab.simulation.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes of words as they stand in a line what the command gets: parameters, command substitutions,
 * splitting, file names, quotes; POSIX, Shell Command Language, section 2.6.
 */
final class Expander {

  private final Interpreter shell;
  private final Streams streams;
  private final Environment environment;

  Expander(Interpreter shell, Streams streams) {
    this.shell = shell;
    this.streams = streams;
    environment = shell.environment();
  }

  Environment environment() {
    return environment;
  }

  List<String> words(List<String> raw) throws ShellException {
    List<String> words = new ArrayList<>();
    for (String word : raw) {
      Fields fields = new Fields();
      expand(word, false, fields);
      fields.end();
      for (Fields.Field field : fields.all()) {
        List<String> files =
            field.isPattern() ? Glob.files(field.pattern(), environment) : List.<String>of();
        words.addAll(files.isEmpty() ? List.of(field.text()) : files);
      }
    }
    return words;
  }

  /** One value, neither split nor taken as a pattern. */
  String value(String raw) throws ShellException {
    Fields fields = new Fields();
    expand(raw, true, fields);
    return fields.joined();
  }

  /** The same as a pattern, in which quoted characters stand for themselves. */
  String pattern(String raw) throws ShellException {
    Fields fields = new Fields();
    expand(raw, true, fields);
    return fields.joinedPattern();
  }

  /** The text of a here-document. */
  String document(String raw) throws ShellException {
    Fields fields = new Fields();
    if (raw.startsWith("'")) {
      expand(raw, true, fields);
    } else {
      quoted(raw, fields);
    }
    return fields.joined();
  }

  private void expand(String raw, boolean whole, Fields fields) throws ShellException {
    Quoting quoting = new Quoting(raw);
    int at = 0;
    if (raw.equals("~") || raw.startsWith("~/")) {
      fields.literal("/root");
      at = 1;
    }
    while (at < raw.length()) {
      Parameter parameter = raw.charAt(at) == '$' ? Parameter.at(raw, at) : null;
      if (parameter != null) {
        fields.split(parameter.value(this, environment), whole);
        at = parameter.end();
      } else {
        int end = quoting.pieceEnd(at);
        piece(raw.substring(at, end), whole, fields);
        at = end;
      }
    }
  }

  private void piece(String piece, boolean whole, Fields fields) throws ShellException {
    char first = piece.charAt(0);
    if (first == '\\') {
      fields.literal(piece.substring(1));
    } else if (first == '\'') {
      fields.literal(piece.substring(1, piece.length() - 1));
    } else if (first == '"') {
      fields.literal("");
      quoted(piece.substring(1, piece.length() - 1), fields);
    } else if (piece.startsWith("$'")) {
      fields.literal(Escapes.ansi(piece.substring(2, piece.length() - 1)));
    } else if (first == '`' || piece.startsWith("$(")) {
      fields.split(dollar(piece), whole);
    } else {
      fields.open(piece);
    }
  }

  /** What stands between double quotes. */
  private void quoted(String raw, Fields fields) throws ShellException {
    Quoting quoting = new Quoting(raw);
    int at = 0;
    while (at < raw.length()) {
      char c = raw.charAt(at);
      if (c == '\\' && at + 1 < raw.length()) {
        boolean special = "$`\"\\\n".indexOf(raw.charAt(at + 1)) >= 0;
        String rest = raw.substring(at + 1, at + 2);
        fields.literal(special ? (rest.equals("\n") ? "" : rest) : "\\" + rest);
        at += 2;
      } else if (c == '`' || c == '$') {
        at = quotedDollar(raw, at, quoting, fields);
      } else {
        fields.literal(String.valueOf(c));
        at++;
      }
    }
  }

  private int quotedDollar(String raw, int at, Quoting quoting, Fields fields)
      throws ShellException {
    Parameter parameter = raw.charAt(at) == '$' ? Parameter.at(raw, at) : null;
    if (parameter != null && parameter.name().equals("@")) {
      List<String> values = environment.positional();
      for (int i = 0; i < values.size(); i++) {
        if (i > 0) {
          fields.end();
        }
        fields.literal(values.get(i));
      }
      if (values.isEmpty()) {
        fields.nothing();
      }
      return parameter.end();
    }
    if (parameter != null) {
      fields.literal(parameter.value(this, environment));
      return parameter.end();
    }
    int end = raw.startsWith("$'", at) ? at + 1 : quoting.pieceEnd(at);
    fields.literal(dollar(raw.substring(at, end)));
    return end;
  }

  private String dollar(String piece) throws ShellException {
    if (piece.startsWith("$((")) {
      String inside = value(piece.substring(3, piece.length() - 2));
      return Long.toString(new Arithmetic(inside, environment).value());
    }
    if (piece.startsWith("$(")) {
      return substitution(piece.substring(2, piece.length() - 1));
    }
    return piece.startsWith("`") ? substitution(piece.substring(1, piece.length() - 1)) : piece;
  }

  private String substitution(String line) throws ShellException {
    Captured captured = new Captured();
    Output both =
        new Output() {
          @Override
          public void out(String text) {
            captured.out(text);
          }

          @Override
          public void err(String text) {
            streams.output().err(text);
          }
        };
    int code = shell.subshell(Parser.parse(line), streams.writing(both));
    environment.status(code);
    return captured.output().replaceFirst("\n+\\z", "");
  }
}
