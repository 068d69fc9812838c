package org.nslab.lesson;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something in a lesson file that is not as it must be.
 *
 * @param path the file
 * @param line where, from 1
 * @param message a sentence that says what is wrong and what was expected
 */
public record Problem(Path path, int line, String message) {

  /** The same, with the values of variables with which it came up. */
  Problem in(Map<String, String> variant) {
    return variant.isEmpty()
        ? this
        : new Problem(path, line, message + " (With " + new TreeMap<>(variant) + ".)");
  }

  /**
   * {@code lessons/01-first.md:42: message}, as compilers write it; control characters are shown as
   * '?'.
   */
  @Override
  public String toString() {
    return (path + ":" + line + ": " + message).replaceAll("\\p{Cc}", "?");
  }
}
