package org.nslab.lab.kernel;

import java.nio.charset.StandardCharsets;
import org.nslab.lab.Console;

/** Keeps what a shell prints. */
record Recorder(StringBuilder text) implements Console {

  @Override
  public void output(byte[] bytes, int length) {
    synchronized (text) {
      text.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void error(byte[] bytes, int length) {
    // Only what is printed on standard output is compared.
  }
}
