package org.nslab.command;

/**
 * Why a command makes no sense, and where.
 *
 * @param kind what sort of problem
 * @param start where in the line, in characters from 0
 * @param end where it ends, exclusive; the start where something is missing
 * @param sentence what is wrong, for the user
 */
public record Problem(Kind kind, int start, int end, String sentence) {

  /** The sorts of problems. */
  public enum Kind {
    /** No such program is known. */
    UNKNOWN_COMMAND,
    /** A word that cannot stand where it does. */
    UNEXPECTED,
    /** A value that has not the form of one. */
    BAD_VALUE,
    /** The command ends too early. */
    MISSING,
    /** Something that is named does not exist, or does already. */
    STATE,
    /** A sign from a printed page, which the program takes for a letter of a name, if it can. */
    TYPOGRAPHY,
    /** Nothing is wrong, but something is probably not as meant. */
    REMARK
  }

  /** Whether the program would refuse the command, or do something else than what was meant. */
  public boolean isError() {
    return kind != Kind.REMARK;
  }

  /** A word that is the problem. */
  static Problem at(Word word, Kind kind, String sentence) {
    return new Problem(kind, word.start(), word.end(), sentence);
  }

  /** Something is missing behind a place of the line. */
  static Problem missing(int end, String sentence) {
    return new Problem(Kind.MISSING, end, end, sentence);
  }
}
