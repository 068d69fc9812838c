package org.nslab.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Commands that the real tools were seen to take. */
final class Rules {

  private Rules() {}

  /** Rules of iptables with many extensions. */
  static List<String> all() throws IOException {
    return lines("rules.txt");
  }

  /** Commands of all other families. */
  static List<String> ofOthers() throws IOException {
    return lines("right.txt");
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream stream = Rules.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
