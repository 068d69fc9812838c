package org.nslab.tutor;

/**
 * A hint that is given.
 *
 * @param number which of the step's hints, from 1
 * @param of how many the step has
 * @param text Markdown
 */
public record Hint(int number, int of, String text) {

  /** Whether there is a clearer one. */
  public boolean hasNext() {
    return number < of;
  }
}
