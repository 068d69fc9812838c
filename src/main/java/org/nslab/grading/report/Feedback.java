package org.nslab.grading.report;

import java.util.ArrayList;
import java.util.List;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;

/** What a student is told: where points were lost, and why. */
final class Feedback {

  private Feedback() {}

  /** In one paragraph. */
  static String of(StudentGrade grade) {
    List<String> parts = new ArrayList<>();
    for (LessonGrade lesson : grade.lessons()) {
      for (StepGrade step : lesson.steps()) {
        if (!step.isFull()) {
          parts.add(
              "%s (%s of %s): %s"
                  .formatted(
                      step.heading(),
                      Numbers.text(step.points()),
                      Numbers.text(step.of()),
                      reason(step)));
        }
      }
    }
    return parts.isEmpty() ? "All points." : String.join(" ", parts);
  }

  /** The sentences about a step. */
  static String reason(StepGrade step) {
    return step.reasons().isEmpty() ? "" : String.join(" ", step.reasons());
  }
}
