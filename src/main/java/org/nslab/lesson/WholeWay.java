package org.nslab.lesson;

import java.util.List;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/**
 * Proves that a lesson can be passed from its first step to its last in one lab, and no step by
 * doing nothing.
 */
record WholeWay(Lesson lesson) implements Proof {

  @Override
  public List<Problem> in(Lab lab) throws LabException {
    Problems problems = new Problems(lesson.path());
    Stage stage = new Stage(lab);
    stage.build(lesson.setup(), problems);
    for (Step step : lesson.steps()) {
      stage.build(step.setup(), problems);
      stage.build(step.faults(), problems);
      if (!step.checks().isEmpty()) {
        Solution.refuse(step, stage.look(step), problems);
        Solution.require(step, stage.lookAfter(step, step.solutionScript()), problems);
      }
    }
    return problems.all();
  }
}
