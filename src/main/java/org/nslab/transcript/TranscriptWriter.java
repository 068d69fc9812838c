package org.nslab.transcript;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Adds events to a transcript. Each is one line and one write, so that whenever nslab is killed the
 * file is whole up to that moment, or a little before: another thread writes, as whoever tells of
 * an event has better things to do. Any thread may call any method.
 *
 * <p>No method but the ones that make a writer throws: a lesson goes on when the disk is full. The
 * transcript then ends, and {@link #problem} says so.
 */
public final class TranscriptWriter implements Closeable {

  /** How much output of one command is kept, in characters. */
  static final int MOST_OUTPUT = 1024 * 1024;

  /** A disk that takes longer has been lost. */
  private static final int LONGEST_END_SECONDS = 5;

  private static final String LEFT_OUT = "\r\n[The rest of this output is not recorded.]\r\n";
  private static final Pattern LONE_LINE_FEED = Pattern.compile("(?<!\r)\n");

  private final Path file;
  private final OutputStream out;
  private final LongSupplier nanos;
  private final ExecutorService writing;
  private final long began;
  private final Utf8Decoder decoder = new Utf8Decoder();
  private int outputLeft = MOST_OUTPUT;
  private boolean closed;
  private volatile Optional<String> problem = Optional.empty();

  /**
   * A writer of what comes behind the header.
   *
   * @param nanos a time in nanoseconds that never goes back
   * @param writing does one thing after the other, and ends when this is closed
   */
  TranscriptWriter(Path file, OutputStream out, LongSupplier nanos, ExecutorService writing) {
    this.file = file;
    this.out = out;
    this.nanos = nanos;
    this.writing = writing;
    this.began = nanos.getAsLong();
  }

  /**
   * Makes a file that only its owner can read, and writes the header.
   *
   * @throws FileAlreadyExistsException if there is one
   * @throws IOException if it cannot be made
   */
  public static TranscriptWriter create(Path file, TranscriptHeader header) throws IOException {
    return create(
        file,
        header,
        System::nanoTime,
        Executors.newSingleThreadExecutor(TranscriptWriter::thread));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "nslab-transcript");
    thread.setDaemon(true);
    return thread;
  }

  /** Likewise, with a clock and a thread of its own. */
  static TranscriptWriter create(
      Path file, TranscriptHeader header, LongSupplier nanos, ExecutorService writing)
      throws IOException {
    Files.createFile(file, ownersOnly());
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND);
    TranscriptWriter writer = new TranscriptWriter(file, out, nanos, writing);
    out.write((Json.header(header) + "\n").getBytes(StandardCharsets.UTF_8));
    return writer;
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Where it is. */
  public Path file() {
    return file;
  }

  /** A sentence for the user, soon after the transcript could not be written any further. */
  public Optional<String> problem() {
    return problem;
  }

  /**
   * Adds what a terminal's programs printed, as it is. Characters may be cut in two between calls;
   * what is not UTF-8 becomes U+FFFD. Beyond a million characters a command the rest is left out.
   *
   * @param length how many of the bytes, from the first, are meant
   */
  public synchronized void output(byte[] bytes, int length) {
    addOutput(decoder.decode(bytes, length));
  }

  /** Adds what is shown without passing through a terminal: each line feed begins a new line. */
  public synchronized void shown(String text) {
    addOutput(LONE_LINE_FEED.matcher(text).replaceAll("\r\n"));
  }

  private void addOutput(String text) {
    for (int from = 0; from < text.length() && outputLeft > 0; ) {
      int to = Math.min(text.length(), from + Math.min(outputLeft, Json.LONGEST_TEXT));
      if (to < text.length() && to - from > 1 && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      add(new Event.Output(text.substring(from, to)));
      outputLeft -= to - from;
      from = to;
      if (outputLeft <= 0) {
        add(new Event.Output(LEFT_OUT));
      }
    }
  }

  /** Adds a line that was typed at the prompt, without the key that ended it. */
  public synchronized void line(String line) {
    outputLeft = MOST_OUTPUT;
    add(new Event.Input(line + "\r"));
  }

  /** Adds keys that a running program was given. */
  public synchronized void keys(String keys) {
    add(new Event.Input(keys));
  }

  /** Adds a place to jump to: a passed step or checkpoint. */
  public synchronized void marker(String label) {
    add(new Event.Marker(label));
  }

  /** Adds that the terminal has another size now; what is no size is left out. */
  public synchronized void resized(int width, int height) {
    if (TranscriptHeader.isSize(width, height)) {
      add(new Event.Resize(width, height));
    }
  }

  /** Adds what a command or the tutor did. */
  public synchronized void happened(LessonEvent what) {
    outputLeft = MOST_OUTPUT;
    add(new Event.Happened(what));
  }

  private void add(Event event) {
    if (!closed) {
      long micros = (nanos.getAsLong() - began) / 1000;
      writing.execute(() -> write(Json.event(micros, event)));
    }
  }

  private void write(String line) {
    if (problem.isPresent()) {
      return;
    }
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      problem =
          Optional.of(
              "The transcript " + file + " ends here; it cannot be written: " + e.getMessage());
    }
  }

  /** Waits until all is written. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    addOutput(decoder.rest());
    closed = true;
    writing.execute(this::end);
    writing.shutdown();
    try {
      writing.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      out.close();
    } catch (IOException e) {
      problem = Optional.of("The transcript " + file + " cannot be closed: " + e.getMessage());
    }
  }
}
