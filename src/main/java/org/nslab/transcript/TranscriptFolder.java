package org.nslab.transcript;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Where a learner's transcripts are: a folder a lesson, a file an attempt. */
public final class TranscriptFolder {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_IN_A_SECOND = 100;

  private final Path folder;

  /**
   * Below nslab's home.
   *
   * @param home the directory of progress and transcripts
   */
  public TranscriptFolder(Path home) {
    this.folder = home.resolve("transcripts");
  }

  /**
   * Begins the transcript of an attempt at the header's lesson. Two tutors that start in the same
   * second get a file each.
   *
   * @param header with an origin; its timestamp names the file
   * @throws IOException with a sentence for the user, if no file can be made
   */
  public TranscriptWriter begin(TranscriptHeader header) throws IOException {
    String lesson = header.origin().map(Origin::lesson).orElse("");
    if (!lesson.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException("no name for a folder: " + lesson);
    }
    Path attempts = folder.resolve(lesson);
    String name = NAME.format(Instant.ofEpochSecond(header.timestamp()));
    try {
      Files.createDirectories(attempts);
      for (int i = 1; i <= MOST_IN_A_SECOND; i++) {
        Path file = attempts.resolve(name + (i == 1 ? "" : "-" + i) + ".cast");
        try {
          return TranscriptWriter.create(file, header);
        } catch (FileAlreadyExistsException taken) {
          // Another tutor began in the same second; the next name is tried.
        }
      }
      throw new IOException("there are " + MOST_IN_A_SECOND + " files of this second");
    } catch (IOException e) {
      throw new IOException(
          "No transcript can be written below " + attempts + ": " + reason(e) + ".", e);
    }
  }

  private static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? "the system gave no reason" : message;
  }
}
