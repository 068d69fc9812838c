package org.nslab.grading.grade;

import java.util.ArrayList;
import java.util.List;
import org.nslab.grading.course.LessonRule;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Points;
import org.nslab.lesson.Step;

/**
 * A lesson that counts, with what its steps are worth.
 *
 * @param rule what the course says of it
 * @param title the lesson's
 * @param exam whether it is an exam
 * @param steps in order
 */
public record LessonPlan(LessonRule rule, String title, boolean exam, List<PlannedStep> steps) {

  /** Copies the list. */
  public LessonPlan {
    steps = List.copyOf(steps);
  }

  /**
   * A step and what it is worth.
   *
   * @param number from 1
   */
  public record PlannedStep(int number, String heading, double of) {}

  static LessonPlan of(Lesson lesson, LessonRule rule) {
    List<Double> points = Points.of(lesson);
    List<PlannedStep> steps = new ArrayList<>();
    for (Step step : lesson.steps()) {
      steps.add(new PlannedStep(steps.size() + 1, step.heading(), points.get(steps.size())));
    }
    return new LessonPlan(rule, lesson.header().title(), lesson.header().exam(), steps);
  }

  /** The points that there are. */
  public double of() {
    return steps.stream().mapToDouble(PlannedStep::of).sum();
  }
}
