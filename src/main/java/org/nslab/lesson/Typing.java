package org.nslab.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nslab.check.TypedCommand;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/**
 * Types the lines of a script one after the other, as a learner would, and notes how each ended.
 * Each line must be a command of its own.
 */
final class Typing {

  private final List<String> lines;

  Typing(String script) {
    lines = script.lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * All in one shell; what is not done within the limit did not end well.
   *
   * @param before shell lines that are run first, and not noted
   */
  List<TypedCommand> in(Lab lab, String before, Duration limit) throws LabException {
    String mark = "nslab-" + UUID.randomUUID();
    StringBuilder script = new StringBuilder(before).append('\n');
    for (String line : lines) {
      script.append("eval ").append(quoted(line)).append(" </dev/null\n");
      script.append("printf '\\n%s %d\\n' ").append(mark).append(" $?\n");
    }
    Captured captured = lab.capture(script.toString(), limit);
    List<Integer> codes =
        captured
            .output()
            .lines()
            .filter(line -> line.startsWith(mark))
            .map(line -> Integer.parseInt(line.substring(mark.length()).strip()))
            .toList();
    List<TypedCommand> typed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      typed.add(TypedCommand.of(lines.get(i), i < codes.size() ? codes.get(i) : 1));
    }
    return typed;
  }

  private static String quoted(String line) {
    return "'" + line.replace("'", "'\\''") + "'";
  }
}
