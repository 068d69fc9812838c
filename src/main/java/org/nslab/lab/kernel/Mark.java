package org.nslab.lab.kernel;

/**
 * What the lab's shell says after a line.
 *
 * @param exitCode of the line
 * @param runningJobs how many jobs run in the background
 */
record Mark(int exitCode, int runningJobs) {

  /** Behind the last line: the shell has ended. */
  static final Mark END = new Mark(-1, -1);

  boolean isEnd() {
    return exitCode == END.exitCode;
  }
}
