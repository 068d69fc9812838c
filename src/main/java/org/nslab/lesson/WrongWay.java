package org.nslab.lesson;

import java.util.List;
import java.util.Locale;
import org.nslab.check.Examination;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Proves that a wrong try does not pass its step, and is answered as the author says. */
record WrongWay(Lesson lesson, int index, WrongTry attempt) implements Proof {

  @Override
  public List<Problem> in(Lab lab) throws LabException {
    Problems problems = new Problems(lesson.path());
    judge(
        new Stage(lab)
            .lookAfter(lesson.steps().get(index), lesson.scriptsToReach(index), attempt.script()),
        problems);
    return problems.all();
  }

  private void judge(Examination examination, Problems problems) {
    if (examination.passed()) {
      problems.add(
          attempt.line(), "This wrong try passes the step; the checks must tell it apart.");
      return;
    }
    String said = String.join(" ", examination.answers());
    for (String expected : attempt.answers()) {
      if (!said.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT))) {
        problems.add(
            attempt.line(), "The answer to this try should say '" + expected + "' but is: " + said);
      }
    }
  }
}
