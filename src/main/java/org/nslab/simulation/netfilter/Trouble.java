package org.nslab.simulation.netfilter;

/** What iptables says instead of doing something. */
final class Trouble extends Exception {

  private static final long serialVersionUID = 1L;
  private static final String VERSION = "iptables v1.8.9 (nf_tables): ";
  private static final String TRY =
      "\nTry `iptables -h' or 'iptables --help' for more information.";

  private final int code;

  private Trouble(int code, String text) {
    super(text, null, false, false);
    this.code = code;
  }

  /** Wrong words; exit code 2. */
  static Trouble words(String text) {
    return new Trouble(2, VERSION + text + TRY);
  }

  /** Words that nothing here knows. */
  static Trouble garbage(String word) {
    return new Trouble(2, "Bad argument `" + word + "'" + TRY);
  }

  /** What the kernel has not; exit code 1. */
  static Trouble refused(String text) {
    return new Trouble(1, "iptables: " + text);
  }

  /** What the kernel does not want. */
  static Trouble kernel(int code, String text) {
    return new Trouble(code, VERSION + text);
  }

  /** What the real tool knows, and this one does not. */
  static Trouble unknown(String what) {
    return new Trouble(
        2, "The simulated lab does not know `iptables " + what + "`; the kernel lab does.");
  }

  int code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
