package org.nslab.simulation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code pgrep}: finds processes by their names; man 1 pgrep. */
public record ProcessGrep(Processes processes) implements Program {

  private static final int WRONG = 2;

  @Override
  public int run(Invocation invocation) {
    String letters = "";
    List<String> patterns = new ArrayList<>();
    for (String word : invocation.arguments()) {
      if (word.matches("-[xfalcno]+")) {
        letters += word.substring(1);
      } else if (word.startsWith("-")) {
        return invocation.fail(
            WRONG, "The simulated lab does not know `pgrep " + word + "`; the kernel lab does.");
      } else {
        patterns.add(word);
      }
    }
    if (patterns.size() != 1) {
      return invocation.fail(
          WRONG,
          (patterns.isEmpty()
                  ? "pgrep: no matching criteria specified"
                  : "pgrep: only one pattern can be provided")
              + "\nTry `pgrep --help' for more information.");
    }
    try {
      return list(invocation, letters, Pattern.compile(patterns.get(0)));
    } catch (PatternSyntaxException wrong) {
      return invocation.fail(WRONG, "pgrep: Invalid regular expression");
    }
  }

  private int list(Invocation invocation, String letters, Pattern pattern) {
    Task self = processes.of(invocation.environment());
    PidSpace proc = self.spaces().proc();
    boolean whole = letters.indexOf('x') >= 0;
    List<Task> found = new ArrayList<>();
    for (Task process : processes.in(proc)) {
      String text = letters.indexOf('f') >= 0 ? process.line() : process.name();
      var matcher = pattern.matcher(text);
      if (process.pid() != self.pid() && (whole ? matcher.matches() : matcher.find())) {
        found.add(process);
      }
    }
    if (letters.indexOf('c') >= 0) {
      invocation.out(found.size() + "\n");
    } else {
      for (Task process : found) {
        String more = letters.indexOf('a') >= 0 ? process.line() : process.name();
        boolean named = letters.indexOf('a') >= 0 || letters.indexOf('l') >= 0;
        invocation.out(process.pid(proc) + (named ? " " + more : "") + "\n");
      }
    }
    return found.isEmpty() ? 1 : 0;
  }
}
