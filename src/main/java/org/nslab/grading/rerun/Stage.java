package org.nslab.grading.rerun;

import java.time.Duration;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;

/** A lab that is brought to where a step of a lesson begins. */
final class Stage {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Lab lab;
  private final Lesson lesson;

  Stage(Lab lab, Lesson lesson) {
    this.lab = lab;
    this.lesson = lesson;
  }

  void build(int step) throws LabException {
    lab.reset();
    lesson.header().furnish(lab);
    for (String script : lesson.scriptsToReach(step)) {
      open(script);
    }
  }

  void open(String script) throws LabException {
    if (!script.isBlank()) {
      lab.capture(script, LIMIT);
    }
  }
}
