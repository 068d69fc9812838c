package org.nslab.transcript;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a transcript event by event, in memory that does not grow with the file. The file may be
 * anybody's: whatever is in it, a {@link TranscriptException} is the worst that comes of it. A last
 * line that was not written completely is no mistake; it is left out.
 */
public final class TranscriptReader implements Closeable {

  private final InputStream in;
  private final LineSource lines;
  private final TranscriptHeader header;
  private boolean cutOff;

  private TranscriptReader(InputStream in, LineSource lines, TranscriptHeader header) {
    this.in = in;
    this.lines = lines;
    this.header = header;
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws TranscriptException if it does not begin as a transcript does
   * @throws IOException with a sentence for the user, if it cannot be read
   */
  public static TranscriptReader open(Path file) throws IOException {
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no transcript " + file + ".", e);
    } catch (IOException e) {
      throw new IOException("The transcript " + file + " cannot be read: " + e.getMessage(), e);
    }
    try {
      return of(in, file.toString());
    } catch (TranscriptException e) {
      in.close();
      throw e;
    } catch (IOException e) {
      in.close();
      throw new IOException("The transcript " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Reads the header from a stream, which is closed with the reader.
   *
   * @param name what messages call it
   */
  public static TranscriptReader of(InputStream in, String name) throws IOException {
    LineSource lines = new LineSource(in, name);
    String first =
        lines.next().orElseThrow(() -> lines.problem("This is no transcript: it is empty."));
    try {
      return new TranscriptReader(in, lines, HeaderReader.read(first));
    } catch (Members.Wrong e) {
      throw lines.problem(e.sentence());
    }
  }

  /** What the first line says. */
  public TranscriptHeader header() {
    return header;
  }

  /**
   * The next event; empty at the end.
   *
   * @throws TranscriptException if the line is no event, with its number
   * @throws IOException if the file cannot be read any further
   */
  public Optional<TimedEvent> next() throws IOException {
    Optional<String> line = lines.next();
    while (line.isPresent() && line.get().isBlank() && lines.isWhole()) {
      line = lines.next();
    }
    if (line.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(EventReader.read(line.get()));
    } catch (Members.Wrong e) {
      if (lines.isWhole()) {
        throw lines.problem(e.sentence());
      }
      cutOff = true;
      return Optional.empty();
    }
  }

  /** Whether the end that was reached is not the end of a whole line. */
  public boolean isCutOff() {
    return cutOff;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
