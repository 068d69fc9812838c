package org.nslab.cli;

/** Where {@code nslab} starts. */
public final class Main {

  private Main() {}

  /** Runs nslab and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(2);
  }
}
