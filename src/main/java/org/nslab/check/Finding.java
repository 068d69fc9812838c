package org.nslab.check;

/**
 * What was found when a statement was looked at.
 *
 * @param holds whether the statement is true
 * @param settled false where the thing that the statement is about is not there at all, so that its
 *     opposite is no truer
 * @param fact a sentence that says what there is, true whether or not the statement is
 */
public record Finding(boolean holds, boolean settled, String fact) {

  static Finding of(boolean holds, String fact) {
    return new Finding(holds, true, fact);
  }

  static Finding nothingThere(String fact) {
    return new Finding(false, false, fact);
  }

  /** What it means for the opposite statement. */
  Finding opposite() {
    return settled ? new Finding(!holds, true, fact) : this;
  }
}
