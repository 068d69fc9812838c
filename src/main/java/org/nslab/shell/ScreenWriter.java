package org.nslab.shell;

import java.io.Writer;

/** A writer onto the screen, for libraries that want one. */
final class ScreenWriter extends Writer {

  private final Screen screen;

  ScreenWriter(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void write(char[] text, int offset, int length) {
    screen.print(new String(text, offset, length));
  }

  @Override
  public void flush() {
    // The screen keeps nothing back.
  }

  @Override
  public void close() {
    // The screen is closed with the terminal.
  }
}
