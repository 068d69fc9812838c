package org.nslab.simulation;

import java.util.List;
import java.util.Optional;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.kernel.Timeline;
import org.nslab.simulation.shell.Interpreter;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;
import org.nslab.simulation.sockets.DevTcp;

/** Programs of the machine itself, and those that start others. */
final class SystemPrograms {

  private static final int TIME_IS_UP = 124;

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

  /** {@code perl} is there for the lab's greeter alone, which is simulated as a whole. */
  static int perl(Invocation invocation) {
    return invocation.fail(
        2, "The simulated lab runs no programs in Perl but its greeter; the kernel lab does.");
  }

  /** {@code bash -c LINE}. */
  static int shell(Kernel kernel, Invocation invocation, Programs programs) {
    List<String> words = invocation.arguments();
    Optional<Integer> opened =
        words.size() == 2 && words.get(0).equals("-c")
            ? DevTcp.run(kernel, words.get(1), invocation)
            : Optional.empty();
    if (opened.isPresent()) {
      return opened.get();
    }
    if (words.size() < 2 || !words.get(0).equals("-c")) {
      return invocation.fail(
          2,
          "The simulated lab knows bash as `bash -c LINE` alone; the kernel lab knows all of it.");
    }
    return new Interpreter(programs, invocation.environment().copy())
        .run(words.get(1), invocation.streams());
  }

  /** {@code timeout SECONDS COMMAND}. */
  static int timeout(Timeline time, Invocation invocation, Programs programs) {
    List<String> words = invocation.arguments();
    if (words.size() < 2 || !words.get(0).matches("[0-9]{1,6}(\\.[0-9]{1,3})?s?")) {
      return invocation.fail(
          125, "timeout: missing operand\nTry 'timeout --help' for more information.");
    }
    double seconds = Double.parseDouble(words.get(0).replace("s", ""));
    long end = time.now() + (long) (seconds * 1000);
    Invocation limited =
        new Invocation(
            invocation.name(),
            invocation.arguments(),
            invocation.streams(),
            invocation.environment().until(end));
    int code = start(limited, programs, words.subList(1, words.size()));
    return time.now() >= end ? TIME_IS_UP : code;
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
