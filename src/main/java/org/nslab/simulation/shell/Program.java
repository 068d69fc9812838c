package org.nslab.simulation.shell;

/** A program. */
@FunctionalInterface
public interface Program {

  /** Runs it and returns its exit code, 0 to 255. */
  int run(Invocation invocation);
}
