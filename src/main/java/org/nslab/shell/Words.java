package org.nslab.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The built-in words, each a picocli command, so that each has its own help. Reading their
 * annotations takes a while, so it is done while the learner reads the first text.
 */
final class Words {

  /** picocli: a narrower help than this is refused. */
  private static final int NARROWEST_HELP = 55;

  private static final Pattern BLANK = Pattern.compile("\\s");

  private final CompletableFuture<List<CommandLine>> holders = new CompletableFuture<>();
  private final List<Object> annotated;
  private final Screen screen;
  private final StringWriter help = new StringWriter();
  private @Nullable Exception failure;
  private String rest = "";

  /**
   * Gathers words.
   *
   * @param holders objects whose annotated methods are words
   * @param screen where help and complaints go
   */
  Words(List<Object> holders, Screen screen) {
    this.annotated = holders;
    this.screen = screen;
  }

  /** Begins to read the words' annotations, on a thread of the executor. */
  void prepare(Executor executor) {
    holders.completeAsync(this::read, executor);
  }

  private List<CommandLine> read() {
    return annotated.stream().map(this::commandLine).toList();
  }

  private CommandLine commandLine(Object holder) {
    // explain and complete take commands, whose options are not ours.
    CommandLine all =
        new CommandLine(holder)
            .setCommandName("")
            .setUnmatchedOptionsArePositionalParams(holder instanceof CommandWords)
            .setCaseInsensitiveEnumValuesAllowed(true);
    // A word stands alone: no program's name before it, and so no second blank.
    all.getSubcommands()
        .values()
        .forEach(word -> word.getCommandSpec().usageMessage().synopsisHeading("Usage:"));
    return all.setOut(new PrintWriter(help, true))
        .setErr(new PrintWriter(help, true))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setParameterExceptionHandler(
            (e, arguments) -> {
              String word = e.getCommandLine().getCommandName();
              screen.remark(e.getMessage() + ". `" + word + " --help` says what the word takes.");
              return 2;
            })
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              failure = e;
              return 1;
            });
  }

  /** What was typed behind the word that runs, as it was typed. */
  String rest() {
    return rest;
  }

  /** The picocli commands, for completion. */
  List<CommandLine> commandLines() {
    return holders.join();
  }

  /** Every word. */
  List<String> names() {
    return commandLines().stream().flatMap(one -> one.getSubcommands().keySet().stream()).toList();
  }

  /** What a word does, in a sentence. */
  String description(String name) {
    return commandLines().stream()
        .flatMap(one -> Optional.ofNullable(one.getSubcommands().get(name)).stream())
        .map(Words::description)
        .findFirst()
        .orElse("");
  }

  private static String description(CommandLine word) {
    return String.join(" ", word.getCommandSpec().usageMessage().description());
  }

  /** Whether a line begins with one of the words. */
  boolean has(String line) {
    return holder(line).isPresent();
  }

  private Optional<CommandLine> holder(String line) {
    String first = BLANK.split(line.strip(), 2)[0];
    return commandLines().stream()
        .filter(one -> one.getSubcommands().containsKey(first))
        .findFirst();
  }

  /**
   * Does what a line asks for.
   *
   * @param width of the help texts, in columns
   * @return the exit code
   * @throws IOException with a sentence for the learner
   * @throws LabException if the lab could not do what the word asks of it
   */
  int run(String line, int width) throws IOException, LabException {
    failure = null;
    rest = line.stripLeading().replaceFirst("^\\S+\\s?", "");
    int code =
        holder(line)
            .orElseThrow()
            .setUsageHelpWidth(Math.max(NARROWEST_HELP, width))
            .execute(line.strip().split("\\s+"));
    printHelp(width);
    if (failure instanceof IOException problem) {
      throw problem;
    }
    if (failure instanceof LabException problem) {
      throw problem;
    }
    if (failure instanceof RuntimeException bug) {
      throw bug;
    }
    return code;
  }

  /** What picocli printed, folded where the terminal is narrower than picocli believes. */
  private void printHelp(int width) {
    String text = help.toString();
    help.getBuffer().setLength(0);
    for (String paragraph : text.lines().toList()) {
      String rest = paragraph;
      while (rest.length() > width) {
        int blank = rest.lastIndexOf(' ', width);
        int cut = blank > width / 2 ? blank : width;
        screen.print(rest.substring(0, cut).stripTrailing() + "\n");
        rest = rest.substring(cut).stripLeading();
      }
      screen.print(rest + "\n");
    }
  }

  /** A list of the words with what they do, as Markdown. */
  String overview() {
    return commandLines().stream()
        .flatMap(one -> one.getSubcommands().entrySet().stream())
        .map(Words::entry)
        .collect(Collectors.joining("\n"));
  }

  private static String entry(Map.Entry<String, CommandLine> word) {
    String sentence = description(word.getValue());
    return "- `"
        + word.getKey()
        + "`: "
        + sentence.substring(0, 1).toLowerCase(Locale.ROOT)
        + sentence.substring(1);
  }
}
