package org.nslab.grading.likeness;

import java.util.List;
import java.util.Locale;

/**
 * Students whose histories of commands are nearly the same once the values that were drawn for each
 * are replaced by their names. It says that they are alike, and not why.
 *
 * @param lesson the lesson's id
 * @param students their ids; two, or more whose histories are the very same
 * @param likeness how much is the same in the same order, 0 to 1
 * @param lines how many lines are the same
 * @param own how many of those nobody else in the class typed
 */
public record Alike(String lesson, List<String> students, double likeness, int lines, int own) {

  /** Copies the list. */
  public Alike {
    students = List.copyOf(students);
  }

  /** A sentence. */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%s: the commands of %s are alike by %.0f %%; %d lines are the same, %d of which nobody else"
            + " typed.",
        lesson,
        String.join(", ", students),
        100 * likeness,
        lines,
        own);
  }
}
