package org.nslab.grading.rerun;

import java.time.Duration;

/** What came from the keyboard since the last event: a line first, then keys for its programs. */
final class Typed {

  private final StringBuilder keys = new StringBuilder();
  private Duration began = Duration.ZERO;
  private boolean lineIsRunning;

  void input(Duration time, String data) {
    if (lineIsRunning) {
      if (keys.length() < Keys.MOST) {
        keys.append(data);
      }
      return;
    }
    lineIsRunning = true;
    began = time;
    keys.setLength(0);
  }

  void forget() {
    lineIsRunning = false;
  }

  Keys keys() {
    return new Keys(lineIsRunning ? keys.toString() : "");
  }

  /** How long the line ran that ended now. */
  Duration took(Duration ended) {
    return lineIsRunning ? ended.minus(began) : Duration.ZERO;
  }
}
