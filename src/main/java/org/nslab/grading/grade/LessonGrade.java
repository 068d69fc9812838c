package org.nslab.grading.grade;

import java.util.List;

/**
 * What a student has for a lesson.
 *
 * @param lesson its id
 * @param title the lesson's
 * @param points what they have, of at most so many
 * @param passed whether the lesson's own pass mark is reached
 * @param late how many days after the due date the work was done that counts, begun days counted; 0
 *     where it was in time
 * @param attempts how many transcripts there are
 * @param seconds how long they took together, by the student's own clock
 * @param steps in order
 */
public record LessonGrade(
    String lesson,
    String title,
    double points,
    double of,
    boolean passed,
    long late,
    int attempts,
    long seconds,
    List<StepGrade> steps) {

  /** Copies the list. */
  public LessonGrade {
    steps = List.copyOf(steps);
  }

  /** 0 to 100. */
  public double percent() {
    return of == 0 ? 0 : 100 * points / of;
  }
}
