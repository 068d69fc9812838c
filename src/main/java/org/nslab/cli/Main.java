package org.nslab.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.nslab.shell.Tutoring;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code nslab} starts. */
@Command(
    name = "nslab",
    description = "Learn Linux network namespaces at a prompt.",
    mixinStandardHelpOptions = true,
    version = "nslab 0.1.0",
    subcommands = {
      LearnCommand.class,
      LintCommand.class,
      LessonsCommand.class,
      ShellCommand.class,
      ReplayCommand.class,
      DoctorCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs nslab and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    boolean interactive = Tutoring.hasTerminal();
    System.exit(run(new Streams(System.in, System.out, System.err, interactive), arguments));
  }

  /**
   * Runs nslab.
   *
   * @return 0 fine, 1 the answer is no, 2 wrong usage or unreadable input, 3 the lab cannot run
   *     here
   */
  static int run(Streams streams, String... arguments) {
    return commandLine(streams)
        .setOut(new PrintWriter(streams.output(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.error(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              streams.error().println("nslab: " + exception.getMessage());
              return OutputCommand.exitCode(exception);
            })
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments.length == 0 ? new String[] {"learn"} : arguments);
  }

  /** The commands and their options. */
  static CommandLine commandLine(Streams streams) {
    return new CommandLine(
        new Main(),
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            return OutputCommand.class.isAssignableFrom(type)
                ? type.getDeclaredConstructor(Streams.class).newInstance(streams)
                : CommandLine.defaultFactory().create(type);
          }
        });
  }

  /**
   * Standard input, output and error, wherever they lead.
   *
   * @param interactive whether input and output are a terminal
   */
  record Streams(InputStream input, PrintStream output, PrintStream error, boolean interactive) {}
}
