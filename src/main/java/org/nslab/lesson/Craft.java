package org.nslab.lesson;

import java.util.ArrayList;
import java.util.List;
import org.nslab.check.Statement;

/** What a good lesson has beyond what the tutor must have to run it. */
final class Craft {

  private static final int FEWEST_HINTS = 2;

  private final Lesson lesson;
  private final Problems problems;

  private Craft(Lesson lesson) {
    this.lesson = lesson;
    this.problems = new Problems(lesson.path());
  }

  static List<Problem> judge(Lesson lesson) {
    Craft craft = new Craft(lesson);
    craft.judgeName();
    for (Step step : lesson.steps()) {
      craft.judgeHints(step);
      craft.judgeWrongTries(step);
      craft.judgeChecks(step);
    }
    List<Problem> all = new ArrayList<>(craft.problems.all());
    all.addAll(Points.judge(lesson));
    return all;
  }

  private void judgeName() {
    if (lesson.number() == 0) {
      problems.add(
          1,
          "The file's name must begin with the lesson's number, such as 20-tunnel.md; without one"
              + " the lesson is not found.");
    }
  }

  private void judgeHints(Step step) {
    int hints = step.hints().size();
    if (hints < FEWEST_HINTS && !lesson.header().exam()) {
      problems.add(
          step.line(),
          "The step '"
              + step.heading()
              + "' has "
              + (hints == 0 ? "no hint" : "one hint")
              + "; give it two ```hint blocks at least, each clearer than the one before.");
    }
  }

  private void judgeWrongTries(Step step) {
    for (WrongTry wrong : step.wrongTries()) {
      if (step.checks().isEmpty()) {
        problems.add(wrong.line(), "A 'wrong' block is no use in a step without a ```check block.");
      } else if (wrong.answers().isEmpty()) {
        problems.add(
            wrong.line(),
            "This wrong try has no answer: add a line '=> ' with words that the tutor must say.");
      }
    }
  }

  /** A command may read what the lab's root wrote for it, such as /etc/netns/red/ld.so.cache. */
  private void judgeChecks(Step step) {
    for (Statement statement : step.checks()) {
      if (lesson.header().exam() && statement.check().isOfOutput()) {
        problems.add(
            statement.line(),
            "An exam must not rest on what a command prints, which a student may be able to fake; say"
                + " what the network is to be like instead.");
      }
    }
  }
}
