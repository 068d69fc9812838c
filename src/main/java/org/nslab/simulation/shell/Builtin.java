package org.nslab.simulation.shell;

import java.util.List;

/** A command of the shell itself. */
@FunctionalInterface
interface Builtin {

  /**
   * Runs it and returns its exit code.
   *
   * @param before the exit code of the command before it
   */
  int run(Interpreter shell, List<String> arguments, Streams streams, int before)
      throws ShellException;
}
