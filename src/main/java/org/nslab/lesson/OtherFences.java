package org.nslab.lesson;

import java.util.Set;

/** Words of fences that mean nothing to the tutor but are written on purpose. */
final class OtherFences {

  private static final Set<String> WORDS =
      Set.of(
          "text", "sh", "bash", "console", "shell", "json", "yaml", "diff", "mermaid", "dot",
          "map");

  private OtherFences() {}

  static boolean isKnown(String word) {
    return WORDS.contains(word);
  }
}
