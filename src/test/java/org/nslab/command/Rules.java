package org.nslab.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rules of iptables with many extensions. */
final class Rules {

  private Rules() {}

  static List<String> all() throws IOException {
    try (InputStream stream = Rules.class.getResourceAsStream("rules.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
