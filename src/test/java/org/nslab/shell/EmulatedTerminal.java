package org.nslab.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;
import org.nslab.lab.PseudoTerminal;

/** A pseudo-terminal of the machine's with a screen behind it, which answers what it is asked. */
final class EmulatedTerminal implements AutoCloseable {

  /** How much of what was printed is kept, in characters. */
  private static final int MOST_PRINTED = 4 * 1024 * 1024;

  private final JLineTerminal device;
  private final ScreenTerminal screen;
  private final StringBuilder printed = new StringBuilder();

  EmulatedTerminal(int columns, int rows) throws IOException {
    device = new JLineTerminal(Size.of(columns, rows));
    screen = new ScreenTerminal(columns, rows);
    Thread pump = new Thread(this::pump, "emulated-terminal");
    pump.setDaemon(true);
    pump.start();
  }

  Path device() {
    return device.device();
  }

  private void pump() {
    char[] buffer = new char[8192];
    try (Reader output =
        new InputStreamReader(pseudoTerminal().fromPrograms(), StandardCharsets.UTF_8)) {
      for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
        String text = new String(buffer, 0, length);
        synchronized (printed) {
          printed.append(text, 0, Math.min(length, MOST_PRINTED - printed.length()));
        }
        screen.write(text);
        String answer = screen.read();
        if (!answer.isEmpty()) {
          type(answer);
        }
      }
    } catch (IOException closed) {
      // A pseudo-terminal ends so.
    }
  }

  private PseudoTerminal pseudoTerminal() {
    return device;
  }

  void type(String keys) throws IOException {
    device.toPrograms().write(keys.getBytes(StandardCharsets.UTF_8));
    device.toPrograms().flush();
  }

  void resize(int columns, int rows) {
    screen.setSize(Size.of(columns, rows));
    device.resize(Size.of(columns, rows));
  }

  /** All that was printed so far, escape sequences included. */
  String printed() {
    synchronized (printed) {
      return printed.toString();
    }
  }

  /** The rows of the screen from the top, without blanks at their ends. */
  List<String> rows() {
    synchronized (screen) {
      int width = screen.getColumns();
      long[] cells = new long[width * screen.getRows()];
      screen.dump(cells, new int[2]);
      List<String> rows = new ArrayList<>();
      for (int start = 0; start < cells.length; start += width) {
        StringBuilder row = new StringBuilder();
        for (int i = start; i < start + width; i++) {
          int character = ScreenTerminal.cellCodePoint(cells[i]);
          row.appendCodePoint(character == 0 ? ' ' : character);
        }
        rows.add(row.toString().stripTrailing());
      }
      return rows;
    }
  }

  @Override
  public void close() {
    device.close();
  }
}
