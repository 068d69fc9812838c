package org.nslab.grading.rerun;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was typed into a program while it ran, to be typed again.
 *
 * @param text the keys as a terminal sends them
 */
record Keys(String text) {

  private static final char CONTROL_C = '\003';

  /** How many keys are taken. */
  static final int MOST = 64 * 1024;

  private static final String PAUSE = "sleep 0.2; ";

  /** Whether there is anything but Ctrl-C, which an interruption stands for. */
  boolean isEmpty() {
    return text.chars().allMatch(c -> c == CONTROL_C);
  }

  /**
   * The line in a terminal of its own (man 1 script), which gets the keys. There is a pause after
   * each line, as a terminal forgets what was typed before a Ctrl-C and nobody has read yet.
   */
  String typedInto(String line) {
    StringBuilder script = new StringBuilder("{ sleep 0.3; ");
    for (String piece : pieces()) {
      script.append("printf '").append(octal(piece)).append("'; ").append(PAUSE);
    }
    return script + "} | script -q -e -c '" + line.replace("'", "'\\''") + "' /dev/null";
  }

  private List<String> pieces() {
    List<String> pieces = new ArrayList<>();
    String given = text.substring(0, Math.min(MOST, text.length()));
    int from = 0;
    for (int i = 0; i < given.length(); i++) {
      if (given.charAt(i) < ' ' || i == given.length() - 1) {
        pieces.add(given.substring(from, i + 1));
        from = i + 1;
      }
    }
    return pieces;
  }

  private static String octal(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append('\\').append(String.format(Locale.ROOT, "%03o", b & 0xFF));
    }
    return escaped.toString();
  }
}
