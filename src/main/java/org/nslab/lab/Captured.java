package org.nslab.lab;

/**
 * What a script printed and how it ended.
 *
 * @param output standard output, decoded as UTF-8
 * @param error standard error, likewise
 * @param exitCode 0 to 255; 124 where the time was up
 */
public record Captured(String output, String error, int exitCode) {

  /** Whether the exit code is 0. */
  public boolean succeeded() {
    return exitCode == 0;
  }
}
