package org.nslab.simulation.shell;

import java.util.List;

/**
 * A program's start.
 *
 * @param name as it was called
 * @param arguments what stood behind the name
 * @param streams what it reads and where it writes
 * @param environment the shell that started it, for programs that start programs or read files
 */
public record Invocation(
    String name, List<String> arguments, Streams streams, Environment environment) {

  /** Copies the list. */
  public Invocation {
    arguments = List.copyOf(arguments);
  }

  /** Prints to standard output. */
  public void out(String text) {
    streams.output().out(text);
  }

  /** Prints a line to standard error. */
  public void error(String line) {
    streams.output().err(line + "\n");
  }

  /** Prints a line to standard error and returns the exit code. */
  public int fail(int code, String line) {
    error(line);
    return code;
  }
}
