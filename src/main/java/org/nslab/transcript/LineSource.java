package org.nslab.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Cuts bytes into lines of bounded length, so that no file takes more memory than a line. */
final class LineSource {

  /** The longest line taken, in bytes; what {@link Json} writes stays below it. */
  static final int LONGEST = 4 * 1024 * 1024;

  private final InputStream in;
  private final String name;
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int end;
  private long number;
  private boolean whole = true;

  LineSource(InputStream in, String name) {
    this.in = in;
    this.name = name;
  }

  /** The next line without its line feed; empty at the end. */
  Optional<String> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    number++;
    whole = false;
    while (!whole && fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      if (line.size() > LONGEST) {
        throw problem("This line is longer than 4 MiB; nslab writes none that long.");
      }
      if (at < end) {
        at++;
        whole = true;
      }
    }
    return whole || line.size() > 0 ? Optional.of(decode(line.toByteArray())) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  private String decode(byte[] line) throws TranscriptException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      if (!whole) {
        // A character that was cut in two is what a cut-off line may well end with.
        return new String(line, StandardCharsets.UTF_8);
      }
      throw problem("This line is not text in UTF-8.");
    }
  }

  /**
   * Whether the line returned last ended in a line feed, as all do that were written completely.
   */
  boolean isWhole() {
    return whole;
  }

  /** An exception about the line returned last. */
  TranscriptException problem(String sentence) {
    return new TranscriptException(name, number, sentence);
  }
}
