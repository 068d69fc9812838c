package org.nslab.check;

/** A statement that cannot be understood; the message says what was expected. */
public final class CheckSyntaxException extends Exception {

  private static final long serialVersionUID = 1;

  private final int column;

  CheckSyntaxException(int column, String message) {
    super(message);
    this.column = column;
  }

  /** Where, from 1, in the text that was given. */
  public int column() {
    return column;
  }
}
