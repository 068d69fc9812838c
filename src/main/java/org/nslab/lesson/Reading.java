package org.nslab.lesson;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a lesson file.
 *
 * @param lesson present exactly where there are no problems
 * @param problems in the order of their lines
 */
public record Reading(Optional<Lesson> lesson, List<Problem> problems) {

  /** Copies the list. */
  public Reading {
    problems = List.copyOf(problems);
    if (lesson.isPresent() != problems.isEmpty()) {
      throw new IllegalArgumentException("a reading has a lesson or problems");
    }
  }
}
