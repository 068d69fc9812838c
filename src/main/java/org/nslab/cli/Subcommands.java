package org.nslab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/**
 * The subcommands by their names. Reading the annotations of all of them takes picocli longer than
 * all else at the start, so where one is named only that one is looked at.
 */
final class Subcommands {

  private static final Map<String, Function<Main.Streams, OutputCommand>> ALL = all();

  private Subcommands() {}

  private static Map<String, Function<Main.Streams, OutputCommand>> all() {
    Map<String, Function<Main.Streams, OutputCommand>> all = new LinkedHashMap<>();
    all.put("learn", LearnCommand::new);
    all.put("lessons", LessonsCommand::new);
    all.put("shell", ShellCommand::new);
    all.put("why", WhyCommand::new);
    all.put("grade", GradeCommand::new);
    all.put("explain", ExplainCommand::new);
    all.put("complete", CompleteCommand::new);
    all.put("map", MapCommand::new);
    all.put("replay", ReplayCommand::new);
    all.put("lint", LintCommand::new);
    all.put("doctor", DoctorCommand::new);
    return all;
  }

  static boolean isOne(String word) {
    return ALL.containsKey(word);
  }

  /** A command line that knows all of them. */
  static CommandLine all(Main main, Main.Streams streams) {
    CommandLine commandLine = new CommandLine(main);
    ALL.forEach((name, command) -> commandLine.addSubcommand(name, of(command.apply(streams))));
    return commandLine;
  }

  /** A command line of one of them, without its name. */
  static CommandLine only(String name, Main.Streams streams) {
    return of(ALL.getOrDefault(name, LearnCommand::new).apply(streams))
        .setCommandName("nslab " + name);
  }

  /** The options of a command that is asked about are not ours. */
  private static CommandLine of(OutputCommand command) {
    CommandLine line = new CommandLine(command.spec().version(Main.VERSION));
    return command instanceof AboutCommands
        ? line.setStopAtPositional(true).setUnmatchedOptionsArePositionalParams(true)
        : line;
  }
}
