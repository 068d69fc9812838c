package org.nslab.grading.attempt;

/**
 * Something that an instructor should know of a transcript.
 *
 * @param kind what it is about
 * @param text a sentence; may hold what a student wrote, so it is escaped where it is shown
 */
public record Remark(Kind kind, String text) {

  /** What remarks are about. */
  public enum Kind {
    /** It was not graded at all. */
    LEFT_OUT,
    /** It could be read up to some place only. */
    CUT_OFF,
    /** A command ended otherwise than the transcript says. */
    DIFFERENT,
    /** The transcript claims more than the lab shows. */
    NOT_CONFIRMED,
    /** The lab shows more than the transcript claims. */
    NOT_CLAIMED,
    /** Two runs did not show the same. */
    LUCK,
    /** The simulated lab and the kernel did not show the same. */
    LABS,
    /** A limit of time, processes or memory was reached. */
    LIMIT,
    /** The transcript names somebody else. */
    IDENTITY,
    /** The commands fit the values that somebody else has. */
    VARIANT
  }
}
