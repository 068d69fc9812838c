package org.nslab.command;

/**
 * A word of a line, as the shell hands it to a program.
 *
 * @param text without its quotes; as typed where only the shell will know
 * @param start where it begins in the line, in characters from 0
 * @param end where it ends, exclusive
 * @param fixed whether the text is known: false for {@code $x}, {@code $(…)} and patterns of files
 */
public record Word(String text, int start, int end, boolean fixed) {

  /** Whether a position is in the word or at its end, so that typing there changes it. */
  boolean touches(int position) {
    return start <= position && position <= end;
  }
}
