package org.nslab.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.Signals;

/** The terminal that nslab was started in, with a line editor. */
public final class OwnTerminal implements AutoCloseable {

  private static final int MOST_LINES_KEPT = 2000;

  private static final List<Terminal.Signal> SIGNALS =
      List.of(
          Terminal.Signal.INT, Terminal.Signal.TSTP, Terminal.Signal.CONT, Terminal.Signal.WINCH);

  private final Terminal terminal;
  private final LineReaderImpl reader;

  private OwnTerminal(Terminal terminal) {
    this.terminal = terminal;
    LineReader built =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("nslab")
            .variable(LineReader.HISTORY_SIZE, MOST_LINES_KEPT)
            .variable(LineReader.HISTORY_FILE_SIZE, MOST_LINES_KEPT)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            // A "!" is the learner's own: it sends a line to the lab.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .build();
    // Only the implementation takes a parser and the like once it is built.
    this.reader = (LineReaderImpl) built;
  }

  /** Whether standard input and output are a terminal. */
  public static boolean exists() {
    JniTerminalProvider provider = new JniTerminalProvider();
    return provider.isSystemStream(SystemStream.Input)
        && provider.isSystemStream(SystemStream.Output);
  }

  /** How many columns standard output has; nothing where it is no terminal, or does not know. */
  public static OptionalInt columns() {
    JniTerminalProvider provider = new JniTerminalProvider();
    int columns =
        provider.isSystemStream(SystemStream.Output)
            ? provider.systemStreamWidth(SystemStream.Output)
            : 0;
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  /**
   * Takes it.
   *
   * @throws IOException if there is none
   */
  public static OwnTerminal take() throws IOException {
    TerminalType.prepare(Objects.requireNonNullElse(System.getenv("TERM"), ""));
    Terminal terminal =
        TerminalBuilder.builder()
            .system(true)
            .provider("jni")
            .dumb(true)
            // Whatever the locale says: what is pasted is UTF-8, and so is what the lab prints.
            .encoding(StandardCharsets.UTF_8)
            .stdinEncoding(StandardCharsets.UTF_8)
            .stdoutEncoding(StandardCharsets.UTF_8)
            // Asking the terminal how wide it draws joined characters costs a wait at each start.
            .graphemeCluster(false)
            // It would take and give back the process's signals at every line; once will do.
            .nativeSignals(false)
            .build();
    // Between a prompt and the next, while the checks are looked at, nobody handles them.
    for (Terminal.Signal signal : SIGNALS) {
      Signals.register(signal.name(), () -> terminal.raise(signal));
    }
    passAllKeys(terminal);
    return new OwnTerminal(terminal);
  }

  /**
   * Ctrl-C and its like are keys too: the editor of lines knows what they mean at the prompt, and
   * the lab's terminal makes signals of them while a command runs. Closing undoes this.
   */
  private static void passAllKeys(Terminal terminal) {
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlags(
        EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO, LocalFlag.IEXTEN, LocalFlag.ISIG), false);
    raw.setInputFlags(EnumSet.of(InputFlag.IXON, InputFlag.ICRNL, InputFlag.INLCR), false);
    raw.setControlChar(ControlChar.VMIN, 1);
    raw.setControlChar(ControlChar.VTIME, 0);
    terminal.setAttributes(raw);
  }

  Terminal terminal() {
    return terminal;
  }

  /** The editor of lines, which knows no words yet. */
  LineReaderImpl reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
