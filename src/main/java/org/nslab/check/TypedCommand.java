package org.nslab.check;

/**
 * A line that the learner typed.
 *
 * @param line as typed
 * @param exitCode how it ended, 0 to 255
 */
public record TypedCommand(String line, int exitCode) {

  /** The exit code of a command that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  /** Whether it did its work; a command that the learner stopped did. */
  boolean succeeded() {
    return exitCode == 0 || exitCode == INTERRUPTED;
  }
}
