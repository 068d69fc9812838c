package org.nslab.simulation.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands of the shell itself; man 1 bash, SHELL BUILTIN COMMANDS. */
final class Builtins {

  private static final Map<String, Builtin> ALL =
      Map.ofEntries(
          Map.entry(":", (shell, arguments, streams, before) -> 0),
          Map.entry("true", (shell, arguments, streams, before) -> 0),
          Map.entry("false", (shell, arguments, streams, before) -> 1),
          Map.entry("eval", Builtins::eval),
          Map.entry("cd", Builtins::cd),
          Map.entry("pwd", Builtins::pwd),
          Map.entry("set", Builtins::set),
          Map.entry("shift", Builtins::shift),
          Map.entry("unset", Builtins::unset),
          Map.entry("export", Builtins::export),
          Map.entry("local", Builtins::export),
          Map.entry("exit", Builtins::exit),
          Map.entry("return", Builtins::returned),
          Map.entry(
              "break", (shell, arguments, streams, before) -> shell.control().leaveLoop(false)),
          Map.entry(
              "continue", (shell, arguments, streams, before) -> shell.control().leaveLoop(true)),
          Map.entry("read", Builtins::read),
          Map.entry("wait", (shell, arguments, streams, before) -> 0),
          Map.entry("command", Builtins::command),
          Map.entry("kill", JobBuiltins::kill),
          Map.entry("jobs", JobBuiltins::jobs),
          Map.entry("echo", (shell, arguments, streams, before) -> Echo.echo(arguments, streams)),
          Map.entry(
              "printf", (shell, arguments, streams, before) -> Echo.printf(arguments, streams)),
          Map.entry(
              "test",
              (shell, arguments, streams, before) ->
                  new Test(shell.environment(), streams, "test").run(arguments)),
          Map.entry("[", Builtins::bracket));

  private Builtins() {}

  static Optional<Builtin> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  private static int eval(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    return shell.evaluate(String.join(" ", words), streams);
  }

  /** {@code command -v NAME}: where a command is; {@code command NAME}: runs it. */
  private static int command(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    boolean asks = !words.isEmpty() && words.get(0).equals("-v");
    if (!asks) {
      return words.isEmpty() ? 0 : shell.call(words, streams, before);
    }
    int code = 1;
    for (String name : words.subList(1, words.size())) {
      String where =
          find(name).isPresent() ? name : shell.isProgram(name) ? "/usr/bin/" + name : "";
      if (!where.isEmpty()) {
        streams.output().out(where + "\n");
        code = 0;
      }
    }
    return code;
  }

  private static int bracket(Interpreter shell, List<String> words, Streams streams, int before) {
    if (words.isEmpty() || !words.get(words.size() - 1).equals("]")) {
      streams.output().err("bash: [: missing `]'\n");
      return 2;
    }
    return new Test(shell.environment(), streams, "[").run(words.subList(0, words.size() - 1));
  }

  private static int cd(Interpreter shell, List<String> words, Streams streams, int before) {
    String to = words.isEmpty() ? "/root" : words.get(0);
    String path = shell.environment().path(to);
    if (shell.environment().files().list(path).isEmpty()) {
      boolean file = shell.environment().files().read(path).isPresent();
      streams
          .output()
          .err(
              "bash: cd: " + to + (file ? ": Not a directory\n" : ": No such file or directory\n"));
      return 1;
    }
    shell.environment().directory(path);
    return 0;
  }

  private static int pwd(Interpreter shell, List<String> words, Streams streams, int before) {
    streams.output().out(shell.environment().directory() + "\n");
    return 0;
  }

  private static int set(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        shell.environment().positional(words.subList(i + 1, words.size()));
        return 0;
      }
      if (!word.matches("[-+]e")) {
        throw ShellException.unknown("set " + word);
      }
      shell.control().exitOnError(word.equals("-e"));
    }
    return 0;
  }

  private static int shift(Interpreter shell, List<String> words, Streams streams, int before) {
    List<String> positional = shell.environment().positional();
    if (positional.isEmpty()) {
      return 1;
    }
    shell.environment().positional(positional.subList(1, positional.size()));
    return 0;
  }

  private static int unset(Interpreter shell, List<String> words, Streams streams, int before) {
    words.forEach(shell.environment()::unset);
    return 0;
  }

  private static int export(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        shell.environment().set(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return 0;
  }

  private static int number(List<String> words, int otherwise) {
    return words.isEmpty() || !words.get(0).matches("[0-9]{1,9}")
        ? otherwise
        : Integer.parseInt(words.get(0)) & 255;
  }

  private static int exit(Interpreter shell, List<String> words, Streams streams, int before) {
    return shell.control().exit(number(words, before));
  }

  private static int returned(Interpreter shell, List<String> words, Streams streams, int before) {
    return shell.control().returned(number(words, before));
  }

  private static int read(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    String line = streams.input().lines().findFirst().orElse("");
    for (String word : words) {
      if (!word.startsWith("-")) {
        shell.environment().set(word, line);
      }
    }
    return streams.input().isEmpty() ? 1 : 0;
  }
}
