package org.nslab.shell;

import java.util.List;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.nslab.command.Completion;
import org.nslab.network.NamespaceId;
import picocli.shell.jline3.PicocliJLineCompleter;

/** Completes commands by the grammar, the built-in words by picocli, and the lab's files. */
final class LineCompleter implements Completer {

  /** What JLine puts between and around a word and its description. */
  private static final int AROUND = 4;

  private static final int USUAL_WIDTH = 80;

  private final Words words;
  private final LastSeen seen;
  private final Function<String, List<String>> files;
  private final Look look;

  LineCompleter(Words words, LastSeen seen, Function<String, List<String>> files, Look look) {
    this.look = look;
    this.words = words;
    this.seen = seen;
    this.files = files;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      words
          .names()
          .forEach(name -> candidates.add(candidate(name, words.description(name), reader)));
    } else if (words.has(line.line())) {
      words
          .commandLines()
          .forEach(
              one ->
                  new PicocliJLineCompleter(one.getCommandSpec())
                      .complete(reader, line, candidates));
      return;
    }
    completeCommand(reader, line, candidates);
  }

  private void completeCommand(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String prefix = line.word().substring(0, line.wordCursor());
    Completion completion =
        Completion.at(line.line(), line.cursor(), seen.state(), NamespaceId.HOST);
    // JLine wants whole words: what stands in one before the candidate's start belongs to it.
    int inWord = completion.start() - (line.cursor() - prefix.length());
    String before = inWord > 0 && inWord <= prefix.length() ? prefix.substring(0, inWord) : "";
    completion
        .candidates()
        .forEach(one -> candidates.add(candidate(before + one.value(), one.description(), reader)));
    if (candidates.isEmpty() || prefix.startsWith("/") || prefix.startsWith(".")) {
      files.apply(prefix).forEach(file -> candidates.add(file(file)));
    }
  }

  private Candidate candidate(String value, String description, LineReader reader) {
    String shown = description.isEmpty() ? null : cut(description, value.length(), reader);
    return new Candidate(value, value, null, shown, null, null, !value.endsWith("="));
  }

  /** JLine would cut a description with a sign that not every terminal has. */
  private String cut(String description, int before, LineReader reader) {
    int columns = reader.getTerminal().getSize().getColumns();
    int room = (columns > 0 ? columns : USUAL_WIDTH) - before - AROUND;
    String text = look.theme().text(description);
    String more = look.theme().text("…");
    return text.length() <= room
        ? text
        : text.substring(0, Math.max(0, room - more.length())) + more;
  }

  private static Candidate file(String path) {
    return new Candidate(path, path, null, null, null, null, !path.endsWith("/"));
  }
}
