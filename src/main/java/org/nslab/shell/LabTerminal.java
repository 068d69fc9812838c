package org.nslab.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.lab.PseudoTerminal;
import org.nslab.network.NetworkState;

/** The learner's terminal joined to a shell in the lab: keys go in, output comes out. */
final class LabTerminal implements Console, AutoCloseable {

  private final Terminal terminal;
  private final Lab lab;
  private final Screen screen;
  private final Recording recording;
  private final Tail tail = new Tail();
  private final LastSeen seen = new LastSeen();
  private @Nullable JLineTerminal device;
  private @Nullable LabShell shell;
  private String unread = "";

  LabTerminal(Terminal terminal, Lab lab, Screen screen, Recording recording) {
    this.terminal = terminal;
    this.lab = lab;
    this.screen = screen;
    this.recording = recording;
    terminal.handle(Terminal.Signal.WINCH, signal -> hasNewSize());
  }

  /** Opens a shell in the lab, in place of the one that there may have been. */
  void open() throws IOException, LabException {
    close();
    device = new JLineTerminal(terminal.getSize());
    shell = lab.openShell(this);
  }

  /**
   * Runs a line and waits for its end; meanwhile the keyboard is the line's.
   *
   * @throws LabException if the shell ended with it, or was gone before
   */
  Ran run(String line) throws LabException {
    JLineTerminal living = device;
    if (shell == null || living == null) {
      throw new LabException("The lab has no shell.");
    }
    resize();
    tail.take();
    Keyboard keyboard = new Keyboard(terminal.reader(), living, recording::keys, this::tellOfCtrlZ);
    try {
      int exitCode;
      try (keyboard) {
        keyboard.start();
        exitCode = shell.run(line);
      }
      if (keyboard.wasUsed()) {
        unread += shell.unreadInput();
      }
      return new Ran(line, exitCode, tail.take());
    } finally {
      screen.freshLine();
    }
  }

  /** Number 1 of a PID namespace is such a program, and so is an editor. */
  private void tellOfCtrlZ() {
    screen.freshLine();
    screen.remark(
        "This program does not end on Ctrl-C. **Ctrl-Z** sets it aside and gives you the prompt"
            + " back; a shell ends with `exit`.");
  }

  /** The network as it was seen last. */
  LastSeen seen() {
    return seen;
  }

  /** Looks at the lab's network. */
  NetworkState look() throws LabException {
    NetworkState state = lab.snapshot();
    seen.saw(state);
    return state;
  }

  /** Whether something still runs that was put in the background. */
  boolean hasBackgroundJobs() {
    return shell != null && shell.hasBackgroundJobs();
  }

  /** What was typed while commands ran and none of them read; it is for the prompt. */
  String takeUnread() {
    String taken = unread;
    unread = "";
    return taken;
  }

  /** Whether a line is the beginning of one that goes on. */
  boolean wantsMore(String line) {
    return shell != null && shell.wantsMore(line);
  }

  /** Files of the lab whose path begins so. */
  List<String> files(String prefix) {
    return shell == null ? List.of() : shell.files(prefix);
  }

  private void hasNewSize() {
    resize();
    recording.resized();
  }

  private void resize() {
    if (device != null) {
      device.resize(Size.of(screen.width(), screen.height()));
    }
  }

  @Override
  public void output(byte[] bytes, int length) {
    tail.add(bytes, length);
    screen.write(bytes, length);
  }

  @Override
  public void error(byte[] bytes, int length) {
    output(bytes, length);
  }

  @Override
  public Optional<PseudoTerminal> terminal() {
    return Optional.ofNullable(device);
  }

  @Override
  public void close() {
    if (shell != null) {
      shell.close();
    }
    if (device != null) {
      device.close();
    }
  }
}
