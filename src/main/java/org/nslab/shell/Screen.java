package org.nslab.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.nslab.shell.markdown.MarkdownRenderer;

/**
 * The learner's terminal, as far as nslab and the lab print on it. All that is printed goes to the
 * transcript as well.
 */
final class Screen {

  private static final int USUAL_WIDTH = 80;

  private final Terminal terminal;
  private final MarkdownRenderer renderer;
  private final Look look;
  private final ReentrantLock lock = new ReentrantLock();
  private OutputCopy copy = (bytes, length) -> {};
  private @Nullable LineReader reader;
  private boolean atLineStart = true;
  private int reserved;

  /** Takes a copy of what is printed, such as for a transcript. */
  interface OutputCopy {
    void output(byte[] bytes, int length);
  }

  Screen(Terminal terminal, Look look) {
    this.terminal = terminal;
    this.look = look;
    this.renderer = new MarkdownRenderer(look.palette(), look.theme());
  }

  Look look() {
    return look;
  }

  /** In columns; the usual width where the terminal does not know. */
  int width() {
    int columns = terminal.getSize().getColumns();
    return columns > 0 ? Math.max(1, columns - reserved) : USUAL_WIDTH;
  }

  /** So many columns at the right are for something else. */
  void reserve(int columns) {
    reserved = columns;
  }

  int height() {
    int rows = terminal.getSize().getRows();
    return rows > 0 ? rows : 24;
  }

  void copyTo(OutputCopy newCopy) {
    copy = newCopy;
  }

  /** From now on what is printed goes above the line that the learner edits. */
  void editing(@Nullable LineReader newReader) {
    lock.lock();
    try {
      reader = newReader;
    } finally {
      lock.unlock();
    }
  }

  /** Shows Markdown, set off by a blank line before and after. */
  void show(String markdown) {
    StringBuilder text = new StringBuilder();
    text.append("\n");
    renderer.render(markdown, width()).forEach(line -> text.append(line).append('\n'));
    print(text.append('\n').toString());
  }

  /** Says a sentence or two of Markdown about what stands above, set off by a mark before it. */
  void remark(String markdown) {
    StringBuilder text = new StringBuilder();
    renderer.render("> " + markdown, width()).forEach(line -> text.append(line).append('\n'));
    print(text.toString());
  }

  /** Prints text as it is. */
  void print(String text) {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    write(bytes, bytes.length);
  }

  /** Notes in the copy what the terminal shows without this class's doing. */
  void alreadyShown(String text) {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    copy.output(bytes, bytes.length);
    atLineStart = true;
  }

  /** Writes what a program in the lab printed. Any thread may call it. */
  void write(byte[] bytes, int length) {
    lock.lock();
    try {
      copy.output(bytes, length);
      if (reader != null) {
        reader.printAbove(new String(bytes, 0, length, StandardCharsets.UTF_8).stripTrailing());
        return;
      }
      terminal.writer().flush();
      terminal.output().write(bytes, 0, length);
      terminal.output().flush();
      atLineStart = length > 0 ? bytes[length - 1] == '\n' : atLineStart;
    } catch (IOException gone) {
      // The terminal was closed; reading from it will end the tutor.
    } finally {
      lock.unlock();
    }
  }

  /** Goes to the next line where a program left the cursor within one. */
  void freshLine() {
    if (!atLineStart) {
      print("\n");
    }
  }
}
