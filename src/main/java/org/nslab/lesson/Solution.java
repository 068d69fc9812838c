package org.nslab.lesson;

import org.nslab.check.Examination;
import org.nslab.check.Finding;
import org.nslab.check.Outcome;

/** What a step's checks must say without its solution, and with it. */
final class Solution {

  private Solution() {}

  static void refuse(Step step, Examination before, Problems problems) {
    if (before.passed()) {
      problems.add(
          step.checks().get(0).line(),
          "The checks of the step '"
              + step.heading()
              + "' hold before the learner has done anything; add one that does not.");
    }
  }

  static void require(Step step, Examination after, Problems problems) {
    String what = step.solution().equals(step.run()) ? "run block" : "solution";
    for (Outcome outcome : after.outcomes()) {
      if (!outcome.holds() && outcome.finding().isPresent()) {
        problems.add(
            outcome.statement().line(),
            "The "
                + what
                + " of the step '"
                + step.heading()
                + "' does not bring this about. "
                + outcome.finding().map(Finding::fact).orElse(""));
      }
    }
  }
}
