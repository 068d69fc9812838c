package org.nslab.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.Machine;
import org.nslab.network.NetworkState;
import org.nslab.shell.Look;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where {@code nslab} starts. */
@Command(
    name = "nslab",
    description = "Learn Linux network namespaces at a prompt.",
    mixinStandardHelpOptions = true,
    version = Main.VERSION)
public final class Main {

  static final String VERSION = "nslab 0.1.0";

  private static final Network MACHINE = Machine::read;

  private Main() {}

  /** Runs nslab and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    int code;
    PrintStream output = utf8(System.out);
    PrintStream error = utf8(System.err);
    String[] given = arguments.length == 0 ? new String[] {"learn"} : arguments;
    try (HeadStart ahead = HeadStart.of(given, sentence -> say(error, sentence))) {
      code = run(new Streams(System.in, output, error, ahead, MACHINE), given);
    }
    System.exit(code);
  }

  /** Files, transcripts and JSON are UTF-8, and what the lab prints is; so is all the rest. */
  private static PrintStream utf8(PrintStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static void say(PrintStream error, String sentence) {
    error.println("nslab: " + Look.text(sentence, System.getenv()));
  }

  /**
   * Runs nslab.
   *
   * @param arguments at least one
   * @return 0 fine, 1 the answer is no, 2 wrong usage or unreadable input, 3 the lab cannot run
   *     here
   */
  static int run(Streams streams, String... arguments) {
    boolean isOne = Subcommands.isOne(arguments[0]);
    return (isOne ? Subcommands.only(arguments[0], streams) : commandLine(streams))
        .setOut(new PrintWriter(streams.output(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(streams.error(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((exception, given) -> misused(exception, streams.error()))
        .setExecutionExceptionHandler(
            (exception, command, parsed) -> {
              streams.say(String.valueOf(exception.getMessage()));
              return OutputCommand.exitCode(exception);
            })
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(isOne ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
  }

  private static int misused(CommandLine.ParameterException exception, PrintStream error) {
    String name = exception.getCommandLine().getCommandSpec().qualifiedName();
    error.println(
        "nslab: " + exception.getMessage() + "; `" + name + " --help` says what it takes.");
    return 2;
  }

  /** All commands and their options. */
  static CommandLine commandLine(Streams streams) {
    return Subcommands.all(new Main(), streams);
  }

  /**
   * Standard input, output and error, wherever they lead.
   *
   * @param ahead what was begun already
   * @param network the network that is asked about: the machine's own, or that of a script's lab
   */
  record Streams(
      InputStream input, PrintStream output, PrintStream error, HeadStart ahead, Network network) {

    /** Streams with nothing begun, on this machine. */
    Streams(InputStream input, PrintStream output, PrintStream error) {
      this(input, output, error, HeadStart.NONE, MACHINE);
    }

    /** Says a sentence on standard error. */
    void say(String sentence) {
      Main.say(error, sentence);
    }

    /** Whether the network is that of a script's lab. */
    boolean isOfLab() {
      return network != MACHINE;
    }

    /** The same, for another network. */
    Streams with(Network other) {
      return new Streams(input, output, error, ahead, other);
    }
  }

  /** Reads a network. */
  interface Network {
    NetworkState read() throws LabException;
  }
}
