package org.nslab.grading.submission;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that was handed in.
 *
 * @param student the id of whose it is by its place; empty where that does not tell
 * @param source where it was found, for people
 * @param file the transcript; empty where there is a problem
 * @param isCopy whether the file is only there for now, and is to be deleted after use
 * @param problem why it is left out, in a sentence
 */
public record Submission(
    String student, String source, Optional<Path> file, boolean isCopy, Optional<String> problem) {

  /** A transcript. */
  static Submission of(String student, String source, Path file, boolean isCopy) {
    return new Submission(student, source, Optional.of(file), isCopy, Optional.empty());
  }

  /** Something that cannot be graded. */
  static Submission leftOut(String student, String source, String problem) {
    return new Submission(student, source, Optional.empty(), false, Optional.of(problem));
  }
}
