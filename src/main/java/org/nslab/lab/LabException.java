package org.nslab.lab;

/** The lab cannot do what was asked; the message is a sentence for the user. */
public final class LabException extends Exception {

  private static final long serialVersionUID = 1;

  /** With a sentence that says what is wrong and what to do. */
  public LabException(String message) {
    super(message);
  }

  /** Likewise, with what brought it about. */
  public LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
