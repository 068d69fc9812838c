package org.nslab.grading.grade;

import java.util.List;

/**
 * What a student has for a step.
 *
 * @param number the step's, from 1
 * @param points what they have, of at most so many
 * @param reasons a sentence for what was lost; empty where all points are there
 * @param causes the ids of what kept pings from working
 * @param seconds how long they were at it, by their own clock
 * @param picture the network as it was then, as text that a page can draw it from; may be empty
 */
public record StepGrade(
    int number,
    String heading,
    double points,
    double of,
    List<String> reasons,
    List<String> causes,
    long seconds,
    String picture) {

  /** Copies the lists. */
  public StepGrade {
    reasons = List.copyOf(reasons);
    causes = List.copyOf(causes);
  }

  /** Whether all points are there. */
  public boolean isFull() {
    return of - points < 1e-9;
  }
}
