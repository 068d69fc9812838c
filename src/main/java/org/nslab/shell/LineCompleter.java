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

  private final Words words;
  private final LastSeen seen;
  private final Function<String, List<String>> files;

  LineCompleter(Words words, LastSeen seen, Function<String, List<String>> files) {
    this.words = words;
    this.seen = seen;
    this.files = files;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      words.names().forEach(name -> candidates.add(candidate(name, words.description(name))));
    } else if (words.has(line.line())) {
      words
          .commandLines()
          .forEach(
              one ->
                  new PicocliJLineCompleter(one.getCommandSpec())
                      .complete(reader, line, candidates));
      return;
    }
    completeCommand(line, candidates);
  }

  private void completeCommand(ParsedLine line, List<Candidate> candidates) {
    String prefix = line.word().substring(0, line.wordCursor());
    Completion completion =
        Completion.at(line.line(), line.cursor(), seen.state(), NamespaceId.HOST);
    // JLine wants whole words: what stands in one before the candidate's start belongs to it.
    int inWord = completion.start() - (line.cursor() - prefix.length());
    String before = inWord > 0 && inWord <= prefix.length() ? prefix.substring(0, inWord) : "";
    completion
        .candidates()
        .forEach(one -> candidates.add(candidate(before + one.value(), one.description())));
    if (candidates.isEmpty() || prefix.startsWith("/") || prefix.startsWith(".")) {
      files.apply(prefix).forEach(file -> candidates.add(file(file)));
    }
  }

  private static Candidate candidate(String value, String description) {
    String shown = description.isEmpty() ? null : description;
    return new Candidate(value, value, null, shown, null, null, !value.endsWith("="));
  }

  private static Candidate file(String path) {
    return new Candidate(path, path, null, null, null, null, !path.endsWith("/"));
  }
}
