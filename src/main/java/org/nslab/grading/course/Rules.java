package org.nslab.grading.course;

import java.util.List;
import java.util.Optional;

/**
 * The rules by which a course is graded.
 *
 * @param title the course's
 * @param pass the percentage that must be reached, 0 to 100
 * @param attempts which of several attempts at a step counts
 * @param partial whether a step that is met in part counts in part
 * @param hint what each hint takes off a step's points, in percent
 * @param solution what looking at the solution takes off, in percent
 * @param latePerDay what each day begun after the due date takes off, in percent
 * @param lateMost what lateness takes off at most, in percent
 * @param lessons those that count; empty for all that were handed in
 */
public record Rules(
    String title,
    double pass,
    Attempts attempts,
    boolean partial,
    double hint,
    double solution,
    double latePerDay,
    double lateMost,
    List<LessonRule> lessons) {

  /** Where nobody wrote rules: half of the points pass, nothing is taken off. */
  public static final Rules STANDARD =
      new Rules("", 50, Attempts.BEST, true, 0, 0, 0, 100, List.of());

  /** Which of several attempts counts, for each step by itself. */
  public enum Attempts {
    /** The one with most points. */
    BEST,
    /** The last one that came to the step. */
    LAST
  }

  /** Copies the list. */
  public Rules {
    lessons = List.copyOf(lessons);
  }

  /** What the rules say of a lesson. */
  public Optional<LessonRule> lesson(String id) {
    return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
  }
}
