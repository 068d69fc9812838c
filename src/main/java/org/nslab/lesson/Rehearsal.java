package org.nslab.lesson;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nslab.check.Examination;
import org.nslab.check.LabObservation;
import org.nslab.check.NetworkReader;
import org.nslab.check.TypedCommand;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Works through a lesson in a lab, to prove that it can be passed, and only by doing it. */
final class Rehearsal {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Lesson lesson;
  private final Lab lab;
  private final NetworkReader network;
  private final Problems problems;

  Rehearsal(Lesson lesson, Lab lab, NetworkReader network) {
    this.lesson = lesson;
    this.lab = lab;
    this.network = network;
    this.problems = new Problems(lesson.path());
  }

  List<Problem> problems() throws LabException {
    for (int i = 0; i < lesson.steps().size(); i++) {
      Step step = lesson.steps().get(i);
      if (!step.checks().isEmpty()) {
        proveSolution(i, step);
        for (WrongTry wrong : step.wrongTries()) {
          proveWrong(i, step, wrong);
        }
      }
    }
    return problems.all();
  }

  private void proveSolution(int index, Step step) throws LabException {
    reach(index, step);
    if (examine(step, List.of()).passed()) {
      problems.add(
          step.checks().get(0).line(),
          "The checks of the step '"
              + step.heading()
              + "' hold before the learner has done anything; add one that does not.");
    }
    Examination after = examine(step, type(step.solutionScript()));
    after.outcomes().stream()
        .filter(outcome -> !outcome.holds() && outcome.finding().isPresent())
        .forEach(
            outcome ->
                problems.add(
                    outcome.statement().line(),
                    "After the solution of the step '"
                        + step.heading()
                        + "' this does not hold. "
                        + outcome.finding().map(finding -> finding.fact()).orElse("")));
  }

  private void proveWrong(int index, Step step, WrongTry wrong) throws LabException {
    reach(index, step);
    Examination examination = examine(step, type(wrong.script()));
    if (examination.passed()) {
      problems.add(wrong.line(), "This wrong try passes the step; the checks must tell it apart.");
      return;
    }
    String said = String.join(" ", examination.answers());
    for (String expected : wrong.answers()) {
      if (!said.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT))) {
        problems.add(
            wrong.line(), "The answer to this try should say '" + expected + "' but is: " + said);
      }
    }
  }

  /** What the tutor runs unseen must not fail unseen. */
  private void reach(int index, Step step) throws LabException {
    lab.reset();
    List<String> scripts = lesson.scriptsToReach(index);
    for (int i = 0; i < scripts.size(); i++) {
      boolean opening = i == scripts.size() - 1 && !step.openingScript().isEmpty();
      Captured captured =
          lab.capture(opening ? "set -e\n" + scripts.get(i) : scripts.get(i), LIMIT);
      if (opening && !captured.succeeded()) {
        problems.add(
            step.line(),
            "What the tutor runs as this step begins fails: " + captured.error().strip());
      }
    }
  }

  private Examination examine(Step step, List<TypedCommand> typed) throws LabException {
    return Examination.of(step.checks(), new LabObservation(lab, network.read(lab), typed));
  }

  private List<TypedCommand> type(String script) throws LabException {
    return new Typing(script).in(lab, LIMIT);
  }
}
