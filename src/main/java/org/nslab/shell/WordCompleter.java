package org.nslab.shell;

import java.util.List;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.shell.jline3.PicocliJLineCompleter;

/** Completes the built-in words and what they take, and the lab's files. */
final class WordCompleter implements Completer {

  private final Words words;
  private final Function<String, List<String>> files;

  WordCompleter(Words words, Function<String, List<String>> files) {
    this.words = words;
    this.files = files;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      words.names().forEach(name -> candidates.add(new Candidate(name)));
    } else if (words.has(line.line())) {
      words
          .commandLines()
          .forEach(
              one ->
                  new PicocliJLineCompleter(one.getCommandSpec())
                      .complete(reader, line, candidates));
      return;
    }
    String prefix = line.word().substring(0, line.wordCursor());
    for (String file : files.apply(prefix)) {
      boolean whole = !file.endsWith("/");
      candidates.add(new Candidate(file, file, null, null, null, null, whole));
    }
  }
}
