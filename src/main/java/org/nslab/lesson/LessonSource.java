package org.nslab.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Gets the text of a lesson file. */
final class LessonSource {

  /** In bytes. A lesson of a quarter of an hour has some 20 000. */
  static final int LARGEST = 1 << 20;

  private LessonSource() {}

  /** The text; empty where there is a problem. */
  static Optional<String> text(Path path, Problems problems) {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      problems.add(1, "This is not a file; a lesson is a Markdown file.");
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        problems.add(1, "The file is larger than 1 MiB; part the lesson into several.");
        return Optional.empty();
      }
      return decode(bytes, problems);
    } catch (NoSuchFileException e) {
      problems.add(1, "There is no such file.");
    } catch (IOException e) {
      problems.add(1, "The file cannot be read; look at its permissions.");
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] bytes, Problems problems) {
    try {
      String text = decoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        problems.add(1, "The file is not text: it holds a zero byte.");
        return Optional.empty();
      }
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(firstBadLine(bytes), "The text is not UTF-8; save the file as UTF-8.");
      return Optional.empty();
    }
  }

  private static int firstBadLine(byte[] bytes) {
    int line = 1;
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        if (!isText(Arrays.copyOfRange(bytes, start, i))) {
          return line;
        }
        line++;
        start = i + 1;
      }
    }
    return 1;
  }

  private static boolean isText(byte[] bytes) {
    try {
      decoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8.newDecoder();
  }
}
