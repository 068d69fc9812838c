package org.nslab.lesson;

import java.util.List;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Proves that a step can be passed in a lab that was rebuilt for it. */
record FromHere(Lesson lesson, int index) implements Proof {

  @Override
  public List<Problem> in(Lab lab) throws LabException {
    Problems problems = new Problems(lesson.path());
    Step step = lesson.steps().get(index);
    Solution.require(
        step,
        new Stage(lab).lookAfter(step, lesson.scriptsToReach(index), step.solutionScript()),
        problems);
    return problems.all();
  }
}
