package org.nslab.lab;

import java.util.Optional;

/** Where a lab shell's output goes. Called from the lab's own threads. */
public interface Console {

  /**
   * Takes standard output, or the terminal's output where there is a terminal.
   *
   * @param bytes a buffer that is only valid during the call
   * @param length how many of its bytes, from the first, are output
   */
  void output(byte[] bytes, int length);

  /**
   * Takes standard error; never called where there is a terminal.
   *
   * @param bytes a buffer that is only valid during the call
   * @param length how many of its bytes, from the first, are output
   */
  void error(byte[] bytes, int length);

  /** The terminal that programs in the lab get; without one they see plain pipes. */
  default Optional<PseudoTerminal> terminal() {
    return Optional.empty();
  }
}
