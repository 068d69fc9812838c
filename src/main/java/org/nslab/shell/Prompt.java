package org.nslab.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import org.nslab.command.Command;
import org.nslab.command.Correction;
import org.nslab.command.Effect;
import org.nslab.command.Grammar;
import org.nslab.command.Line;
import org.nslab.command.Pasted;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;
import org.nslab.shell.markdown.Style;

/** The loop of the prompt: a line is a built-in word, something for the guide, or the lab's. */
final class Prompt {

  /** The first prompt should not have to share the processors with what only a key will need. */
  private static final long AFTER_PROMPT_MS = 40;

  private final Screen screen;
  private final LabTerminal lab;
  private final Recording recording;
  private final Guide guide;
  private final LineReader reader;
  private final Words words;
  private final Mistakes mistakes;
  private final WhyWords why;
  private final Following following;
  private boolean left;

  Prompt(Screen screen, LabTerminal lab, Recording recording, Guide guide, LineEditor editor) {
    this.screen = screen;
    this.lab = lab;
    this.recording = recording;
    this.guide = guide;
    Programs programs = new Programs();
    this.mistakes = new Mistakes(screen, programs);
    List<Object> holders = new ArrayList<>(guide.words());
    this.why = new WhyWords(screen, lab, mistakes, guide::whyRules);
    holders.add(why);
    this.following = new Following(editor.terminal().terminal(), screen, lab.seen());
    holders.add(new MapWords(screen, lab, following));
    holders.add(new CommandWords(screen, lab.seen(), programs, this::rest));
    holders.add(new CommonWords(this));
    this.words = new Words(holders, screen);
    this.reader = editor.reader(words, lab, mistakes, programs);
    following.bind(reader);
  }

  private String rest() {
    return words.rest();
  }

  /** Reads lines until the learner leaves. */
  void run() throws IOException, LabException {
    guide.begin();
    Executor later = CompletableFuture.delayedExecutor(AFTER_PROMPT_MS, TimeUnit.MILLISECONDS);
    words.prepare(later);
    later.execute(Grammar.standard()::load);
    while (!left) {
      try {
        take(read());
      } catch (UserInterruptException abandoned) {
        // Ctrl-C abandons the line, as in bash.
      } catch (EndOfFileException end) {
        left = true;
      }
    }
    guide.end();
  }

  private String read() {
    String text = guide.prompt();
    Style style = screen.look().palette().strong();
    String typedAhead = lab.takeUnread();
    if (!typedAhead.isEmpty()) {
      reader.runMacro(typedAhead.replace('\n', '\r'));
    }
    following.beforePrompt();
    screen.editing(reader);
    try {
      String line = reader.readLine(style.apply(text));
      recording.line(line);
      screen.alreadyShown(text + line + "\n");
      return line;
    } finally {
      screen.editing(null);
    }
  }

  private void take(String typed) throws IOException, LabException {
    Pasted pasted = Pasted.strip(typed);
    String line = pasted.line();
    if (!pasted.remark().isEmpty()) {
      screen.remark(pasted.remark());
    }
    try {
      if (line.isEmpty()) {
        return;
      }
      if (line.startsWith("!")) {
        run(line.substring(1).strip());
      } else if (words.has(line)) {
        // A blank at the end matters to `complete`.
        words.run(pasted.dropped().isEmpty() ? typed : line, screen.width());
      } else if (!guide.takes(line) && !isWordInCapitals(line)) {
        run(line);
      }
    } catch (IOException | LabException e) {
      screen.remark(String.valueOf(e.getMessage()));
    }
  }

  /** No program of Linux is called Hint. */
  private boolean isWordInCapitals(String line) {
    String first = line.split("\\s", 2)[0];
    String small = first.toLowerCase(Locale.ROOT);
    if (first.equals(small) || !words.has(small)) {
      return false;
    }
    screen.remark("The tutor's words are in small letters: `" + small + "`.");
    return true;
  }

  private void run(String line) throws IOException, LabException {
    NetworkState before = lab.seen().state();
    mistakes.forget();
    following.beforeCommand();
    // The grammar has its say while the line runs: the next prompt need not wait for it.
    CompletableFuture<Optional<Correction>> judged =
        CompletableFuture.supplyAsync(() -> mistakes.judge(line, before));
    CompletableFuture<Boolean> changes = judged.thenApply(any -> changes(line));
    Ran ran;
    try {
      ran = lab.run(line);
    } catch (LabException ended) {
      guide.shellEnded(line);
      lost();
      return;
    }
    mistakes.look(ran, before, judged.join());
    why.ran(ran);
    guide.ran(ran);
    NetworkState after = changes.join() || mayHaveChanged() ? lab.look() : before;
    following.saw(before, after);
    guide.sees(after);
  }

  /** Also behind a line that only looks, what an earlier one began may have come to its end. */
  private static boolean changes(String line) {
    Line read = Grammar.standard().parse(line);
    // The checks will ask for it.
    read.commands().forEach(Command::gist);
    return read.effect() == Effect.CHANGES;
  }

  private boolean mayHaveChanged() {
    return lab.hasBackgroundJobs() || guide.waitsForNetwork();
  }

  /** The lab's shell ended, with exit for instance; often the lab itself is still there. */
  private void lost() throws IOException, LabException {
    try {
      lab.open();
      screen.remark(
          "You left the lab's shell, and have a new one; the network is as it was. `quit` leaves"
              + " nslab.");
    } catch (LabException gone) {
      screen.remark("The lab has ended, and is built anew.");
      guide.rebuild();
    }
  }

  void rebuild() throws IOException, LabException {
    guide.rebuild();
  }

  void leave() {
    left = true;
  }

  void help(@Nullable String word) throws IOException, LabException {
    if (word != null && words.has(word)) {
      words.run(word + " --help", screen.width());
    } else if (word != null) {
      screen.remark(
          "`" + word.replace('`', '\'') + "` is not one of the tutor's words. `help` lists them.");
    } else {
      screen.show(
          "What you type goes to the lab, apart from these words:\n\n"
              + words.overview()
              + "\n\nA `!` in front sends any line to the lab. **Tab** completes, **Up** brings back"
              + " what you typed before, **Ctrl-R** searches it, and **Ctrl-C** stops a command.");
    }
  }
}
