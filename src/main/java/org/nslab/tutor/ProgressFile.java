package org.nslab.tutor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The file that keeps progress. It is whole at every moment: a change is written beside it and
 * renamed over it. Several tutors may use it at once: each change is made to what the file holds by
 * then, under a lock.
 */
public final class ProgressFile {

  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final Path path;
  private final Consumer<String> remarks;

  /**
   * For a file that may not exist yet.
   *
   * @param remarks takes a sentence for the learner where a damaged file was set aside
   */
  public ProgressFile(Path path, Consumer<String> remarks) {
    this.path = path;
    this.remarks = remarks;
  }

  /**
   * What the file holds; no progress where there is no file yet, or it was damaged.
   *
   * @throws IOException with a sentence for the user, where the file is there and cannot be read
   */
  public Progress read() throws IOException {
    return locked(this::current);
  }

  /**
   * Changes what the file holds.
   *
   * @throws IOException with a sentence for the user, where it cannot be written; the file is then
   *     as it was
   */
  public Progress update(UnaryOperator<Progress> change) throws IOException {
    return locked(
        () -> {
          Progress before = current();
          Progress changed = change.apply(before);
          String text = ProgressJson.write(changed);
          if (!text.equals(ProgressJson.write(before))) {
            write(text);
          }
          return changed;
        });
  }

  private interface Work {
    Progress run() throws IOException;
  }

  private Progress locked(Work work) throws IOException {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (FileChannel channel =
              FileChannel.open(
                  beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        return held.isValid() ? work.run() : Progress.NONE;
      }
    } catch (IOException e) {
      throw new IOException(
          "Your progress cannot be kept in "
              + path
              + ": "
              + reason(e)
              + " (--home chooses another place).",
          e);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "you may not write there"
        : String.valueOf(e.getMessage());
  }

  private Progress current() throws IOException {
    Optional<Progress> read;
    try {
      read =
          Files.size(path) > MOST_BYTES
              ? Optional.empty()
              : ProgressJson.read(Files.readString(path));
    } catch (NoSuchFileException none) {
      return Progress.NONE;
    } catch (CharacterCodingException damaged) {
      read = Optional.empty();
    }
    if (read.isPresent()) {
      return read.get();
    }
    setAside();
    return Progress.NONE;
  }

  private void setAside() throws IOException {
    Path aside = beside(".damaged");
    for (int n = 2; Files.exists(aside); n++) {
      aside = beside(".damaged-" + n);
    }
    Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
    remarks.accept(
        "The file with your progress was damaged. It is kept as "
            + aside
            + ", and you begin with a new one; `lesson` goes to any lesson.");
  }

  private void write(String text) throws IOException {
    Path fresh = beside(".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      var bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path beside(String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
