package org.nslab.grading.attempt;

import java.util.List;

/**
 * What came of one step of a lesson.
 *
 * @param step from 1
 * @param heading the step's
 * @param of the points that it is worth
 * @param share how much of it is there, from 0 to 1
 * @param missing what is there instead, in sentences; empty where all of it is there
 * @param causes the ids of what keeps pings from working, of the catalogue of causes
 * @param hints how many hints were shown, so the transcript says
 * @param solution whether the solution was shown, so the transcript says
 * @param seconds how long the student was at it, by the transcript's clock
 * @param picture the network as it was, as text that a page can draw it from; empty where there is
 *     none
 */
public record Mark(
    int step,
    String heading,
    double of,
    double share,
    List<String> missing,
    List<String> causes,
    int hints,
    boolean solution,
    long seconds,
    String picture) {

  /** Copies the lists. */
  public Mark {
    missing = List.copyOf(missing);
    causes = List.copyOf(causes);
  }

  /** That of a step that was never come to. */
  static Mark untouched(int step, String heading, double of) {
    return new Mark(
        step, heading, of, 0, List.of("This step was not reached."), List.of(), 0, false, 0, "");
  }

  /** Whether the student came to this step. */
  public boolean isReached() {
    return seconds > 0 || share > 0 || !picture.isEmpty() || hints > 0;
  }
}
