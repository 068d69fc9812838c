package org.nslab.grading.attempt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The whole lines of a file, and where each stands. */
final class Lines {

  private final FileChannel file;
  private final int longest;
  private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024).limit(0);
  private long offset;
  private long end;
  private int length;

  Lines(FileChannel file, int longest) {
    this.file = file;
    this.longest = longest;
  }

  /** The next line without its end; null behind the last whole one. */
  @Nullable String next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    offset = end;
    for (long at = end; fill(at); at++) {
      byte b = buffer.get();
      if (b == '\n') {
        length = line.size();
        end = at + 1;
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() == longest) {
        throw new IOException("it is no file of nslab's results");
      }
      line.write(b);
    }
    return null;
  }

  private boolean fill(long at) throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      int read = file.read(buffer, at);
      buffer.flip();
      return read > 0;
    }
    return true;
  }

  /** Where the line begins that was returned last. */
  long offset() {
    return offset;
  }

  /** Its length in bytes. */
  int length() {
    return length;
  }

  /** Where the last whole line ends. */
  long end() {
    return end;
  }
}
