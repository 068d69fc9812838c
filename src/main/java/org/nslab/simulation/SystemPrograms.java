package org.nslab.simulation;

import java.util.List;
import java.util.Optional;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** Programs of the machine itself, and those that start others. */
final class SystemPrograms {

  private SystemPrograms() {}

  static int hostname(Invocation invocation) {
    if (!invocation.arguments().isEmpty()) {
      return invocation.fail(
          1,
          "The simulated lab does not know `hostname "
              + invocation.arguments().get(0)
              + "`; the kernel lab does.");
    }
    invocation.out("nslab\n");
    return 0;
  }

  /** {@code bash -c LINE}. */
  static int shell(Invocation invocation, Programs programs) {
    List<String> words = invocation.arguments();
    if (words.size() < 2 || !words.get(0).equals("-c")) {
      return invocation.fail(
          2,
          "The simulated lab knows bash as `bash -c LINE` alone; the kernel lab knows all of it.");
    }
    return new Interpreter(programs, invocation.environment().copy())
        .run(words.get(1), invocation.streams());
  }

  /** {@code timeout SECONDS COMMAND}; simulated commands end by themselves. */
  static int timeout(Invocation invocation, Programs programs) {
    List<String> words = invocation.arguments();
    return words.size() < 2 || !words.get(0).matches("[0-9.]+[smhd]?")
        ? invocation.fail(
            125, "timeout: missing operand\nTry 'timeout --help' for more information.")
        : start(invocation, programs, words.subList(1, words.size()));
  }

  /** {@code sudo COMMAND}: everybody is root here. */
  static int prefix(Invocation invocation, Programs programs) {
    return invocation.arguments().isEmpty()
        ? invocation.fail(1, "usage: sudo COMMAND")
        : start(invocation, programs, invocation.arguments());
  }

  private static int start(Invocation invocation, Programs programs, List<String> words) {
    Optional<Program> program = programs.find(words.get(0));
    return program
        .map(
            found ->
                found.run(
                    new Invocation(
                        words.get(0),
                        words.subList(1, words.size()),
                        invocation.streams(),
                        invocation.environment())))
        .orElseGet(() -> invocation.fail(127, words.get(0) + ": command not found"));
  }
}
