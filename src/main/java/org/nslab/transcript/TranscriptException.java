package org.nslab.transcript;

import java.io.IOException;

/** A file is no transcript, or not all of it is; the message is a sentence for the user. */
public final class TranscriptException extends IOException {

  private static final long serialVersionUID = 1;

  private final long line;

  /**
   * With the place and what is wrong there.
   *
   * @param file the file's name
   * @param line its line, from 1
   * @param message a sentence
   */
  TranscriptException(String file, long line, String message) {
    super(file + ":" + line + ": " + message);
    this.line = line;
  }

  /** The line that the sentence is about, from 1. */
  public long line() {
    return line;
  }
}
