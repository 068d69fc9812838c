package org.nslab.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.nslab.lab.PseudoTerminal;

/** A pseudo-terminal of the machine's, made by JLine. */
final class JLineTerminal implements PseudoTerminal {

  private final Pty pty;
  private final InputStream fromPrograms;
  private final OutputStream toPrograms;

  JLineTerminal(Size size) throws IOException {
    pty = new JniTerminalProvider().open(null, size);
    fromPrograms = pty.getMasterInput();
    toPrograms = pty.getMasterOutput();
  }

  void resize(Size size) {
    try {
      pty.setSize(size);
    } catch (IOException gone) {
      // The terminal has ended with its shell; the next shell gets a new one.
    }
  }

  @Override
  public Path device() {
    String shown = pty.toString();
    return Path.of(shown.substring(shown.indexOf('[') + 1, shown.indexOf(']')));
  }

  @Override
  public InputStream fromPrograms() {
    return fromPrograms;
  }

  @Override
  public OutputStream toPrograms() {
    return toPrograms;
  }

  @Override
  public void close() {
    try {
      pty.close();
    } catch (IOException gone) {
      // It was closed already.
    }
  }
}
