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

  /** What was typed; the terminal has made a carriage return and a newline of each Enter. */
  String text() {
    String all = caught.toString(StandardCharsets.UTF_8);
    return all.substring(all.lastIndexOf('\0') + 1).replace("\r\n", "\n");
  }
}
