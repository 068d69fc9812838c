package org.nslab.diagnosis.cause;

/**
 * What shows a cause.
 *
 * @param command with which anybody can see it
 * @param line what it prints there, or says by not printing it
 */
public record Evidence(String command, String line) {

  /** {@code line}, and the command behind it. */
  @Override
  public String toString() {
    return line + "   (" + command + ")";
  }
}
