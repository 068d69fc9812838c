package org.nslab.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * What lint found.
 *
 * @param lessons how many files it looked at
 * @param steps how many steps they have, those of files that cannot be understood left out
 * @param variants how many variants were worked through for a class; 0 where none was asked for
 * @param problems what to mend, in the order of files and lines
 */
public record LintReport(int lessons, int steps, int variants, List<Problem> problems) {

  /** Copies the list. */
  public LintReport {
    problems = List.copyOf(problems);
  }

  /** What both found together. */
  LintReport and(LintReport other) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(other.problems);
    return new LintReport(
        lessons + other.lessons, steps + other.steps, variants + other.variants, all);
  }

  /** Such as {@code 5 lessons, 41 steps: no problems}. */
  public String summary() {
    String found = problems.isEmpty() ? "no problems" : count(problems.size(), "problem");
    String tried = variants == 0 ? "" : ", " + count(variants, "variant") + " worked through";
    return count(lessons, "lesson") + ", " + count(steps, "step") + tried + ": " + found;
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
