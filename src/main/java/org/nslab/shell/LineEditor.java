package org.nslab.shell;

import java.nio.file.Path;
import java.util.function.Predicate;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;

/**
 * Sets up the editing of lines.
 *
 * @param terminal the learner's
 * @param history the file that keeps what was typed
 * @param look whether there are colours and cursor tricks
 */
record LineEditor(OwnTerminal terminal, Path history, Look look) {

  private static final String TAB = "nslab-tab";

  LineReader reader(Words words, LabTerminal lab, Mistakes mistakes, Predicate<String> programs) {
    LineReaderImpl reader = terminal.reader();
    reader.setVariable(LineReader.HISTORY_FILE, history);
    reader.setParser(new LineParser(lab::wantsMore));
    reader.setCompleter(new LineCompleter(words, lab.seen(), lab::files, look));
    reader.setHighlighter(new LineColours(lab.seen(), programs, words::has, look));
    if (!look.plain()) {
      reader.setAutosuggestion(LineReader.SuggestionType.TAIL_TIP);
    }
    bindTab(reader, mistakes);
    return reader;
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
              return withoutTip(reader, LineReader.EXPAND_OR_COMPLETE);
            });
    reader
        .getKeyMaps()
        .computeIfAbsent(LineReader.MAIN, name -> new KeyMap<>())
        .bind(new Reference(TAB), KeyMap.ctrl('I'));
  }

  /** JLine wipes what may stand after a blank away again, to make room for a tip. */
  private static boolean withoutTip(LineReader reader, String widget) {
    LineReader.SuggestionType usual = reader.getAutosuggestion();
    reader.setAutosuggestion(LineReader.SuggestionType.NONE);
    try {
      reader.callWidget(widget);
      return true;
    } finally {
      reader.setAutosuggestion(usual);
    }
  }
}
