package org.nslab.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code nslab} starts. */
@Command(
    name = "nslab",
    description = "Learn Linux network namespaces at a prompt.",
    mixinStandardHelpOptions = true,
    version = "nslab 0.1.0")
public final class Main {

  private Main() {}

  /** Runs nslab and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    int code;
    String[] given = arguments.length == 0 ? new String[] {"learn"} : arguments;
    try (HeadStart ahead = HeadStart.of(given, Main::warn)) {
      code = run(new Streams(System.in, System.out, System.err, ahead), given);
    }
    System.exit(code);
  }

  private static void warn(String sentence) {
    System.err.println("nslab: " + sentence);
  }

  /**
   * Runs nslab.
   *
   * @param arguments at least one
   * @return 0 fine, 1 the answer is no, 2 wrong usage or unreadable input, 3 the lab cannot run
   *     here
   */
  static int run(Streams streams, String... arguments) {
    return (Subcommands.isOne(arguments[0])
            ? Subcommands.only(arguments[0], new Main(), streams)
            : commandLine(streams))
        .setOut(new PrintWriter(streams.output(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.error(), true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              streams.error().println("nslab: " + exception.getMessage());
              return OutputCommand.exitCode(exception);
            })
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }

  /** All commands and their options. */
  static CommandLine commandLine(Streams streams) {
    return Subcommands.all(new Main(), streams);
  }

  /**
   * Standard input, output and error, wherever they lead.
   *
   * @param ahead what was begun already
   */
  record Streams(InputStream input, PrintStream output, PrintStream error, HeadStart ahead) {

    /** Streams with nothing begun. */
    Streams(InputStream input, PrintStream output, PrintStream error) {
      this(input, output, error, HeadStart.NONE);
    }
  }
}
