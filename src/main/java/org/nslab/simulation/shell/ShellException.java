package org.nslab.simulation.shell;

/** A line that the shell cannot run, with the sentence that says why. */
public final class ShellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean unfinished;
  private final String sentence;

  ShellException(String message, boolean unfinished) {
    super(message);
    this.unfinished = unfinished;
    sentence = message;
  }

  /** A sentence for what only the kernel lab's shell can do. */
  static ShellException unknown(String what) {
    return new ShellException(
        "The simulated lab's shell does not know " + what + "; the kernel lab's shell does.",
        false);
  }

  /** What is wrong. */
  String sentence() {
    return sentence;
  }

  /** Whether the line would be right if it went on. */
  public boolean isUnfinished() {
    return unfinished;
  }
}
