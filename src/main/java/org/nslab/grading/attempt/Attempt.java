package org.nslab.grading.attempt;

import java.util.List;

/**
 * A transcript, graded.
 *
 * @param key what it was made from: the transcript, the student, the lesson, the lab
 * @param student the id that the roster has; empty where it is not known whose it is
 * @param source where it was found
 * @param lesson the lesson's id; empty where it could not be graded
 * @param title the lesson's
 * @param lab the lab that it was run in
 * @param began when it was begun, in seconds since 1970, by its own clock; 0 where unknown
 * @param seconds how long it took, by its own clock
 * @param lines how many lines were run
 * @param marks a mark for each step; none where it could not be graded
 * @param remarks what an instructor should know
 * @param history the lines, with the student's own values replaced by their names
 */
public record Attempt(
    String key,
    String student,
    String source,
    String lesson,
    String title,
    String lab,
    long began,
    long seconds,
    int lines,
    List<Mark> marks,
    List<Remark> remarks,
    List<String> history) {

  /** Copies the lists. */
  public Attempt {
    marks = List.copyOf(marks);
    remarks = List.copyOf(remarks);
    history = List.copyOf(history);
  }

  /** One that was left out, and why. */
  public static Attempt leftOut(String key, String student, String source, String why) {
    return new Attempt(
        key,
        student,
        source,
        "",
        "",
        "",
        0,
        0,
        0,
        List.of(),
        List.of(new Remark(Remark.Kind.LEFT_OUT, why)),
        List.of());
  }

  /** Whether there are marks. */
  public boolean isGraded() {
    return !lesson.isEmpty();
  }

  /** When it ended, in seconds since 1970, by its own clock. */
  public long ended() {
    return began + seconds;
  }
}
