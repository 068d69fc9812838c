package org.nslab.shell;

import java.nio.file.Path;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;

/**
 * Sets up the editing of lines.
 *
 * @param terminal the learner's
 * @param history the file that keeps what was typed
 */
record LineEditor(Terminal terminal, Path history) {

  private static final int MOST_LINES_KEPT = 2000;

  LineReader reader(Words words, LabTerminal lab) {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("nslab")
        .parser(new LineParser(lab::wantsMore))
        .completer(new WordCompleter(words, lab::files))
        .variable(LineReader.HISTORY_FILE, history)
        .variable(LineReader.HISTORY_SIZE, MOST_LINES_KEPT)
        .variable(LineReader.HISTORY_FILE_SIZE, MOST_LINES_KEPT)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
        // A "!" is the learner's own: it sends a line to the lab.
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.INSERT_TAB, false)
        .build();
  }
}
