package org.nslab.lab.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes the shell's marks out of its output. A mark is {@code ESC ]7717;NONCE;CODE;JOBS BEL}; the
 * nonce is drawn for each shell, so that nothing else that is printed can be taken for one.
 */
final class MarkScanner {

  private static final int LONGEST = 96;
  private static final int BEL = 7;

  private final byte[] start;
  private final BiConsumer<byte[], Integer> output;
  private final Consumer<Mark> marks;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  MarkScanner(String nonce, BiConsumer<byte[], Integer> output, Consumer<Mark> marks) {
    this.start = ("\u001b]7717;" + nonce + ";").getBytes(StandardCharsets.US_ASCII);
    this.output = output;
    this.marks = marks;
  }

  /** Takes the next bytes; what can no longer become a mark goes out before this returns. */
  void accept(byte[] bytes, int length) {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(length + held.size());
    for (int i = 0; i < length; i++) {
      int from = i;
      while (held.size() == 0 && i < length && bytes[i] != start[0]) {
        i++;
      }
      plain.write(bytes, from, i - from);
      if (i < length) {
        take(bytes[i], plain);
      }
    }
    flush(plain);
  }

  private void take(byte next, ByteArrayOutputStream plain) {
    int position = held.size();
    boolean fits = position < start.length ? next == start[position] : position < LONGEST;
    if (!fits) {
      plain.writeBytes(held.toByteArray());
      held.reset();
      if (next == start[0]) {
        held.write(next);
      } else {
        plain.write(next);
      }
      return;
    }
    held.write(next);
    if (next == BEL && position >= start.length) {
      Optional<Mark> mark = mark(held.toByteArray());
      if (mark.isPresent()) {
        flush(plain);
        plain.reset();
        marks.accept(mark.get());
      } else {
        plain.writeBytes(held.toByteArray());
      }
      held.reset();
    }
  }

  private Optional<Mark> mark(byte[] bytes) {
    String text =
        new String(bytes, start.length, bytes.length - start.length - 1, StandardCharsets.US_ASCII);
    String[] numbers = text.split(";", -1);
    try {
      return numbers.length == 2
          ? Optional.of(new Mark(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])))
          : Optional.empty();
    } catch (NumberFormatException notAMark) {
      return Optional.empty();
    }
  }

  private void flush(ByteArrayOutputStream plain) {
    if (plain.size() > 0) {
      output.accept(plain.toByteArray(), plain.size());
    }
  }
}
