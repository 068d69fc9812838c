package org.nslab.shell;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.nslab.shell.markdown.Palette;

/**
 * Sets up the editing of lines.
 *
 * @param terminal the learner's
 * @param history the file that keeps what was typed
 * @param look whether there are colours and cursor tricks
 */
record LineEditor(Terminal terminal, Path history, Look look) {

  private static final int MOST_LINES_KEPT = 2000;
  private static final String TAB = "nslab-tab";

  LineReader reader(Words words, LabTerminal lab, Mistakes mistakes, Predicate<String> programs) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("nslab")
            .parser(new LineParser(lab::wantsMore))
            .completer(new LineCompleter(words, lab.seen(), lab::files))
            .highlighter(new LineColours(lab.seen(), programs, words::has, hasColours()))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.HISTORY_SIZE, MOST_LINES_KEPT)
            .variable(LineReader.HISTORY_FILE_SIZE, MOST_LINES_KEPT)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "> ")
            // A "!" is the learner's own: it sends a line to the lab.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, false)
            .build();
    bindTab(reader, mistakes);
    if (!look.plain()) {
      reader.setAutosuggestion(LineReader.SuggestionType.TAIL_TIP);
    }
    return reader;
  }

  private boolean hasColours() {
    return !look.palette().equals(Palette.NONE);
  }

  /** On an empty line Tab brings the corrected one; elsewhere it completes. */
  private static void bindTab(LineReader reader, Mistakes mistakes) {
    reader
        .getWidgets()
        .put(
            TAB,
            () -> {
              if (reader.getBuffer().length() == 0 && mistakes.corrected().isPresent()) {
                reader.getBuffer().write(mistakes.corrected().get());
                return true;
              }
              reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
              return true;
            });
    reader
        .getKeyMaps()
        .computeIfAbsent(LineReader.MAIN, name -> new KeyMap<>())
        .bind(new Reference(TAB), KeyMap.ctrl('I'));
  }
}
