package org.nslab.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.command.Completion;
import org.nslab.command.Explanation;
import org.nslab.network.NamespaceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The built-in words about commands: what one does, and how one goes on. */
@Command
final class CommandWords {

  private static final Pattern QUOTED = Pattern.compile("(['\"])([^'\"]*)\\1");

  private final Screen screen;
  private final LastSeen seen;
  private final Programs programs;

  private final Supplier<String> typed;

  /**
   * Words for a prompt.
   *
   * @param typed what was typed behind the word, with its blanks and quotes
   */
  CommandWords(Screen screen, LastSeen seen, Programs programs, Supplier<String> typed) {
    this.typed = typed;
    this.screen = screen;
    this.seen = seen;
    this.programs = programs;
  }

  @Command(description = "Explain a command of the lab, word by word, without running it.")
  void explain(
      @Mixin HelpOption option,
      @Option(names = "--json", description = "Print a JSON object.") boolean json,
      @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The command.")
          List<String> words) {
    String line = line();
    Explanation explanation = Explanation.of(line, seen.state(), NamespaceId.HOST, programs);
    if (json) {
      screen.print(CommandJson.of(explanation) + "\n");
    } else {
      screen.show(CommandTexts.explanation(explanation));
    }
  }

  @Command(description = "Show what Tab would offer at the end of a line.")
  void complete(
      @Mixin HelpOption option,
      @Option(names = "--json", description = "Print a JSON array.") boolean json,
      @Parameters(arity = "0..*", paramLabel = "LINE", description = "The beginning of a line.")
          List<String> words) {
    String line = line();
    Completion completion = Completion.at(line, line.length(), seen.state(), NamespaceId.HOST);
    screen.print(json ? CommandJson.of(completion) + "\n" : CommandTexts.candidates(completion));
  }

  /** What was typed, without the option that is ours, and without quotes around all of it. */
  private String line() {
    String line = typed.get().replaceFirst("^\\s*--json\\s|\\s--json\\s*$", "");
    Matcher quoted = QUOTED.matcher(line.strip());
    return quoted.matches() ? quoted.group(2) : line.stripLeading();
  }
}
