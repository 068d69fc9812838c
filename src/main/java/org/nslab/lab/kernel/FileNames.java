package org.nslab.lab.kernel;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Lists files of the lab for completion, as its shell would, and without a process. The lab's root
 * is seen through {@code /proc/PID/root} ({@code man 5 proc}); links are followed here, as the
 * kernel would take an absolute one to begin at nslab's own root.
 */
record FileNames(Path root, Path directory) {

  private static final int MOST = 500;

  /** Linux, {@code include/linux/namei.h}: MAXSYMLINKS. */
  private static final int MOST_LINKS = 40;

  /**
   * The files whose path begins so, seen from the directory of a bash in the lab.
   *
   * @return sorted; none where the lab gives no answer
   */
  static List<String> of(ProcessHandle bash, String prefix) {
    Path process = Path.of("/proc/" + bash.pid());
    try {
      Path directory = Files.readSymbolicLink(process.resolve("cwd"));
      return new FileNames(process.resolve("root"), directory).beginningWith(prefix);
    } catch (IOException | InvalidPathException noAnswer) {
      return List.of();
    }
  }

  /**
   * The files whose path begins so; directories have a slash behind them.
   *
   * @throws IOException if the directory cannot be read
   */
  List<String> beginningWith(String prefix) throws IOException {
    int name = prefix.lastIndexOf('/') + 1;
    Path folder = real(directory.resolve(prefix.substring(0, name)));
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(inside(folder))) {
      for (Path file : files) {
        String called = file.getFileName().toString();
        if (called.startsWith(prefix.substring(name)) && found.size() < MOST) {
          String slash = isDirectory(folder.resolve(called)) ? "/" : "";
          found.add(prefix.substring(0, name) + called + slash);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(found);
    return found;
  }

  private boolean isDirectory(Path file) {
    try {
      return Files.isDirectory(inside(real(file)), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException nowhere) {
      return false;
    }
  }

  /** Where an absolute path of the lab is for nslab. */
  private Path inside(Path path) {
    return root.resolve(Path.of("/").relativize(path));
  }

  /** An absolute path of the lab without links, and without dots; what is not there stays. */
  private Path real(Path path) throws IOException {
    Deque<Path> left = new ArrayDeque<>();
    path.forEach(left::add);
    Path at = Path.of("/");
    int links = 0;
    while (!left.isEmpty()) {
      Path next = at.resolve(left.pop()).normalize();
      if (Files.isSymbolicLink(inside(next))) {
        Path target = Files.readSymbolicLink(inside(next));
        List<Path> names = new ArrayList<>();
        target.forEach(names::add);
        Collections.reverse(names);
        names.forEach(left::push);
        at = target.isAbsolute() ? Path.of("/") : at;
        if (++links > MOST_LINKS) {
          throw new FileSystemLoopException(path.toString());
        }
      } else {
        at = next;
      }
    }
    return at;
  }
}
