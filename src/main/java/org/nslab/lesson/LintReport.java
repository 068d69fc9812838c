package org.nslab.lesson;

import java.util.List;

/**
 * What lint found.
 *
 * @param lessons how many files it looked at
 * @param steps how many steps they have, those of files that cannot be understood left out
 * @param problems what to mend, in the order of files and lines
 */
public record LintReport(int lessons, int steps, List<Problem> problems) {

  /** Copies the list. */
  public LintReport {
    problems = List.copyOf(problems);
  }

  /** Such as {@code 5 lessons, 41 steps: no problems}. */
  public String summary() {
    String found = problems.isEmpty() ? "no problems" : count(problems.size(), "problem");
    return count(lessons, "lesson") + ", " + count(steps, "step") + ": " + found;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
