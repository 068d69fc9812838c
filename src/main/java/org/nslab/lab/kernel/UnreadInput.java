package org.nslab.lab.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Catches what the shell prints while it gives back what nobody read, in place of showing it. */
final class UnreadInput {

  private final ByteArrayOutputStream caught = new ByteArrayOutputStream();
  private volatile boolean catching;

  /** Output that is not ours goes on to the console. */
  BiConsumer<byte[], Integer> before(BiConsumer<byte[], Integer> console) {
    return (bytes, length) -> {
      if (catching) {
        caught.write(bytes, 0, length);
      } else {
        console.accept(bytes, length);
      }
    };
  }

  void begin() {
    caught.reset();
    catching = true;
  }

  void end() {
    catching = false;
  }

  /**
   * What was typed, which stands between two NULs: a signal that comes late makes the terminal and
   * the shell print more, or keeps the shell from answering. The terminal has made a carriage
   * return and a newline of each Enter.
   */
  String text() {
    String all = caught.toString(StandardCharsets.UTF_8);
    int end = all.lastIndexOf('\0');
    int begin = all.lastIndexOf('\0', end - 1);
    return begin < 0 ? "" : all.substring(begin + 1, end).replace("\r\n", "\n");
  }
}
