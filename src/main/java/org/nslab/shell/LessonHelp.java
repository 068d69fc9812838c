package org.nslab.shell;

import java.io.IOException;
import java.util.Optional;
import org.nslab.transcript.LessonEvent;
import org.nslab.tutor.Course;
import org.nslab.tutor.Hint;
import org.nslab.tutor.Walk;

/** What a learner who is stuck can look at; nothing of it changes the lab. */
final class LessonHelp {

  private final Course course;
  private final Walk walk;
  private final Screen screen;
  private final Recording recording;

  LessonHelp(Course course, Walk walk, Screen screen, Recording recording) {
    this.course = course;
    this.walk = walk;
    this.screen = screen;
    this.recording = recording;
  }

  private int step() {
    return walk.index() + 1;
  }

  void hint() {
    if (walk.lesson().header().exam()) {
      screen.remark("There are no hints in an exam.");
      return;
    }
    Optional<Hint> hint = walk.hint();
    hint.ifPresent(one -> recording.happened(new LessonEvent.HintShown(step(), one.number())));
    hint.ifPresentOrElse(
        one -> screen.show("**Hint " + one.number() + " of " + one.of() + ".** " + one.text()),
        () ->
            screen.remark("That was the last hint. `solution` shows commands that pass the step."));
  }

  void solution() {
    if (walk.lesson().header().exam()) {
      screen.remark("There are no solutions in an exam.");
    } else if (walk.step().solution().isEmpty()) {
      screen.remark("Here is nothing to type but the number of an answer; `hint` helps.");
    } else {
      recording.happened(new LessonEvent.SolutionShown(step()));
      screen.show("```run\n" + walk.step().solutionScript() + "\n```");
    }
  }

  void lessons() throws IOException {
    screen.show(LessonTexts.list(course.standings(), course.glossary().isPresent()));
  }

  void glossary() {
    course.glossary().ifPresentOrElse(screen::show, () -> screen.remark(Course.NO_GLOSSARY));
  }

  void overview() {
    screen.show(LessonTexts.steps(walk.lesson(), walk.index()));
  }
}
