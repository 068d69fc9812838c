package org.nslab.simulation.shell;

/** Where a program's output goes. */
public interface Output {

  /** Takes what goes to standard output. */
  void out(String text);

  /** Takes what goes to standard error. */
  void err(String text);
}
