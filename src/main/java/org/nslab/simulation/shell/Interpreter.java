package org.nslab.simulation.shell;

import java.util.List;
import java.util.Optional;

/** Runs lines. */
public final class Interpreter {

  private static final int NOT_FOUND = 127;
  private static final int INTERRUPTED = 130;
  private static final int DEEPEST = 200;

  private final Programs programs;
  private final Control control;
  private Environment environment;
  private int depth;

  /** A shell that finds its programs there. */
  public Interpreter(Programs programs, Environment environment) {
    this.programs = programs;
    this.environment = environment;
    this.control = new Control(environment.interruption());
  }

  /** Its variables, functions and directory. */
  public Environment environment() {
    return environment;
  }

  /** Whether {@code exit} has not ended it. */
  public boolean isAlive() {
    return !control.hasExited();
  }

  /** Runs one line, or several, and returns the exit code of the last command. */
  public int run(String line, Streams streams) {
    control.begin();
    try {
      return run(Parser.parse(line), streams);
    } catch (ShellException e) {
      streams.output().err("bash: " + e.sentence() + "\n");
      int code = e.isUnfinished() || e.sentence().startsWith("syntax") ? 2 : 1;
      environment.status(code);
      return code;
    }
  }

  /** Whether a line is only the beginning of something that goes on in the next. */
  public static boolean wantsMore(String line) {
    try {
      Parser.parse(line);
      return false;
    } catch (ShellException e) {
      return e.isUnfinished();
    }
  }

  Control control() {
    return control;
  }

  Expander expander(Streams streams) {
    return new Expander(this, streams);
  }

  boolean goesOn() {
    return control.goesOn();
  }

  boolean nextRound() {
    return control.nextRound();
  }

  int run(Node node, Streams streams) throws ShellException {
    if (control.isInterrupted()) {
      return INTERRUPTED;
    }
    if (++depth > DEEPEST) {
      depth = 0;
      throw new ShellException("Functions call each other without end.", false);
    }
    int code = node.run(this, streams);
    depth = Math.max(0, depth - 1);
    environment.status(code);
    return code;
  }

  /** Runs what is asked for its answer: its failure does not end a shell with {@code set -e}. */
  int condition(Node node, Streams streams) throws ShellException {
    return control.asCondition(() -> run(node, streams));
  }

  /** Runs in a copy of this shell. */
  int subshell(Node node, Streams streams) throws ShellException {
    Environment own = environment;
    environment = own.copy();
    try {
      return control.inSubshell(() -> run(node, streams));
    } finally {
      environment = own;
    }
  }

  /** Runs in a copy of this shell; what goes on when it has returned is a job. */
  int background(Node.Background command, Streams streams) throws ShellException {
    Environment own = environment;
    Job job = own.jobs().begin(command.text());
    environment = own.as(job);
    try {
      control.inSubshell(() -> run(command.body(), streams));
    } finally {
      environment = own;
    }
    own.jobs().keep(job);
    return 0;
  }

  /** Whether something that it has put into the background still runs. */
  public boolean hasJobs() {
    return !environment.jobs().running().isEmpty();
  }

  int pipeline(List<Node> stages, Streams streams) throws ShellException {
    if (stages.size() == 1) {
      return condition(stages.get(0), streams);
    }
    String input = streams.input();
    int code = 0;
    for (int i = 0; i < stages.size(); i++) {
      boolean last = i == stages.size() - 1;
      Captured captured = new Captured();
      Output output = last ? streams.output() : new Split(captured::out, streams.output()::err);
      code = subshell(stages.get(i), new Streams(input, output));
      input = captured.output();
    }
    return code;
  }

  int group(Node.Group group, Streams streams) throws ShellException {
    Redirected redirected = Redirected.of(group.redirections(), expander(streams), streams);
    if (redirected.failed()) {
      return 1;
    }
    int code =
        group.subshell()
            ? subshell(group.body(), redirected.streams())
            : run(group.body(), redirected.streams());
    return redirected.finish() ? code : 1;
  }

  int simple(Node.Simple command, Streams streams) throws ShellException {
    Expander expander = expander(streams);
    List<String> words = expander.words(command.words());
    Redirected redirected = Redirected.of(command.redirections(), expander, streams);
    if (redirected.failed()) {
      return control.failed(1);
    }
    int before = environment.status();
    for (String assignment : command.assignments()) {
      int equals = assignment.indexOf('=');
      environment.set(
          assignment.substring(0, equals), expander.value(assignment.substring(equals + 1)));
    }
    int code = words.isEmpty() ? 0 : call(words, redirected.streams(), before);
    return control.failed(redirected.finish() ? code : 1);
  }

  boolean isProgram(String name) {
    return programs.find(name).isPresent();
  }

  int call(List<String> words, Streams streams, int before) throws ShellException {
    String name = words.get(0);
    List<String> arguments = words.subList(1, words.size());
    Node function = environment.function(name);
    if (function != null) {
      return function(function, arguments, streams);
    }
    Optional<Builtin> builtin = Builtins.find(name);
    if (builtin.isPresent()) {
      return builtin.get().run(this, arguments, streams, before);
    }
    if (isProgram(name)) {
      return start(name, arguments, streams);
    }
    streams
        .output()
        .err(
            name
                + ": the simulated lab does not know this command; the kernel lab knows every"
                + " command that this machine has.\n");
    return NOT_FOUND;
  }

  /** Starts a program that there is. */
  int start(String name, List<String> arguments, Streams streams) {
    Program program = programs.find(name).orElseThrow();
    return program.run(new Invocation(name, arguments, streams, environment));
  }

  private int function(Node body, List<String> arguments, Streams streams) throws ShellException {
    List<String> own = environment.positional();
    environment.positional(arguments);
    try {
      return control.inFunction(() -> run(body, streams));
    } finally {
      environment.positional(own);
    }
  }

  /** The lines of several words, as {@code eval} runs them. */
  int evaluate(String line, Streams streams) throws ShellException {
    return run(Parser.parse(line), streams);
  }
}
