package org.nslab.simulation.shell;

import java.util.List;
import java.util.Optional;

/** The files that a shell sees. Paths are absolute, without dots. */
public interface Files {

  /** The text of a file; empty if there is none or it is a directory. */
  Optional<String> read(String path);

  /** The names in a directory, sorted; empty if there is none. */
  Optional<List<String>> list(String path);

  /**
   * Writes a file.
   *
   * @return why not, as the C library says it; empty if it was written
   */
  Optional<String> write(String path, String text);

  /** Removes a file; tells whether there was one that can be removed. */
  boolean remove(String path);

  /** Makes a directory; tells whether that is possible. */
  boolean makeDirectory(String path);

  /** The files as a program in another namespace sees them. */
  default Files in(String namespace) {
    return this;
  }

  /** Whether there is a file or directory of that path. */
  default boolean exists(String path) {
    return read(path).isPresent() || list(path).isPresent();
  }
}
