package org.nslab.simulation.iproute;

/** The end of a command before its time: what it says on standard error, and its exit code. */
final class Exit extends Exception {

  private static final long serialVersionUID = 1L;

  /** iproute2: exit(-1). */
  static final int WRONG_USAGE = 255;

  private final int code;
  private final String line;

  Exit(int code, String line) {
    super(line, null, false, false);
    this.code = code;
    this.line = line;
  }

  String line() {
    return line;
  }

  int code() {
    return code;
  }

  /** lib/utils.c: invarg. */
  static Exit wrong(String argument, String why) {
    return new Exit(WRONG_USAGE, "Error: argument \"" + argument + "\" is wrong: " + why);
  }

  /** lib/utils.c: duparg2. */
  static Exit garbage(String key, String argument) {
    return new Exit(
        WRONG_USAGE,
        "Error: either \"" + key + "\" is duplicate, or \"" + argument + "\" is a garbage.");
  }

  /** lib/utils.c: duparg. */
  static Exit duplicate(String key, String argument) {
    return new Exit(
        WRONG_USAGE, "Error: duplicate \"" + key + "\": \"" + argument + "\" is the second value.");
  }

  /** lib/utils.c: nodev. */
  static Exit noDevice(String name) {
    return new Exit(1, "Cannot find device \"" + name + "\"");
  }

  /** Help texts are the one thing that the real tool has and this one does not. */
  static Exit usage(String command) {
    return new Exit(
        WRONG_USAGE,
        "The simulated lab has no help texts of `"
            + command
            + "`; `explain "
            + command
            + "` and the kernel lab do.");
  }
}
