package org.nslab.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.shell.Early;
import org.nslab.shell.OwnTerminal;

/**
 * The lab and the terminal of a prompt, begun before the command line is understood, which takes as
 * long as they do. What turns out not to be wanted is closed again.
 */
final class HeadStart implements AutoCloseable {

  /** Nothing is begun. */
  static final HeadStart NONE = new HeadStart(null, null, null);

  private static final List<String> PROMPTS = List.of("learn", "shell");
  private static final List<String> WANT_NONE = List.of("-h", "--help", "-V", "--version");

  private final @Nullable Notices notices;
  private final @Nullable Early<Lab> lab;
  private final @Nullable Early<Optional<OwnTerminal>> terminal;

  private HeadStart(
      @Nullable Notices notices,
      @Nullable Early<Lab> lab,
      @Nullable Early<Optional<OwnTerminal>> terminal) {
    this.notices = notices;
    this.lab = lab;
    this.terminal = terminal;
  }

  /**
   * Begins what a command line will probably need.
   *
   * @param say takes what the lab says until somebody else does
   */
  static HeadStart of(String[] arguments, Consumer<String> say) {
    if (!PROMPTS.contains(arguments[0])
        || Arrays.stream(arguments).anyMatch(HeadStart::wantsNone)) {
      return NONE;
    }
    Notices notices = new Notices(say);
    return new HeadStart(
        notices,
        new Early<>("nslab-start", () -> begin(LabChoice.AUTO, notices)),
        runsScript(arguments) ? null : new Early<>("nslab-terminal", HeadStart::take));
  }

  /** A script's Ctrl-C ends nslab, so the terminal is left alone. */
  private static boolean runsScript(String[] arguments) {
    return arguments[0].equals("shell") && arguments.length > 1;
  }

  private static boolean wantsNone(String argument) {
    return WANT_NONE.contains(argument) || argument.startsWith("--lab");
  }

  /** Looks at the lab once when it is there, as the first time all of the reader is loaded. */
  private static Lab begin(LabChoice choice, Consumer<String> notices) throws LabException {
    Lab lab = choice.start(notices);
    Thread first = new Thread(() -> look(lab), "nslab-first-look");
    first.setDaemon(true);
    first.start();
    return lab;
  }

  private static void look(Lab lab) {
    try {
      lab.snapshot();
    } catch (LabException ended) {
      // Whoever looks next is told.
    }
  }

  /** The lab that was begun, or one that is begun now. */
  Early<Lab> lab(LabChoice choice, Notices wanted) {
    if (lab == null || notices == null) {
      return new Early<>("nslab-start", () -> begin(choice, wanted));
    }
    notices.goTo(wanted);
    return lab;
  }

  private static Optional<OwnTerminal> take() throws IOException {
    return OwnTerminal.exists() ? Optional.of(OwnTerminal.take()) : Optional.empty();
  }

  /** The terminal; empty if standard input and output are none. */
  Optional<OwnTerminal> terminal() throws IOException, LabException {
    return terminal == null ? take() : terminal.get();
  }

  @Override
  public void close() {
    if (lab != null) {
      lab.close();
    }
    if (terminal != null) {
      terminal.close();
    }
  }
}
