package org.nslab.grading.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody of the roster.
 *
 * @param id what their variants are drawn from
 * @param name as they are called; may be empty
 * @param email may be empty
 * @param words what else their files and folders may be named after
 * @param submitted when they handed in, by somebody else's clock
 * @param due a date of their own
 */
public record Student(
    String id,
    String name,
    String email,
    List<String> words,
    Optional<Instant> submitted,
    Optional<Instant> due) {

  /** Copies the list. */
  public Student {
    words = List.copyOf(words);
  }

  /** Somebody of whom nothing but the id is known. */
  public static Student of(String id) {
    return new Student(id, "", "", List.of(), Optional.empty(), Optional.empty());
  }
}
