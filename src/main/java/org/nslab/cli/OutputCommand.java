package org.nslab.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the subcommands have in common: where they print, and their options. */
abstract class OutputCommand implements Callable<Integer> {

  final Main.Streams streams;

  final CommonOptions common = new CommonOptions();

  OutputCommand(Main.Streams streams) {
    this.streams = streams;
  }

  /** What it takes on the command line: as its annotations say, and what all take. */
  CommandSpec spec() {
    return common.addTo(CommandSpec.forAnnotatedObject(this));
  }

  /**
   * The beginning of a {@link #spec} without annotations, for a command that leads to a prompt:
   * reading them takes a tenth of the time until it is there.
   */
  final CommandSpec plainSpec(String name, String description) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(name);
    spec.usageMessage().description(description);
    return common
        .addTo(spec)
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /** Says a sentence on standard error. */
  void say(String sentence) {
    streams.say(sentence);
  }

  /** A lab; says on standard error when it runs into a limit. */
  Lab startLab() throws LabException {
    return startLab(this::say);
  }

  /**
   * The lab that was asked for.
   *
   * @param notices takes a sentence when the lab ran into a limit; called from the lab's threads
   */
  final Lab startLab(Consumer<String> notices) throws LabException {
    return common.lab().start(notices);
  }

  static int exitCode(Exception exception) {
    return exception instanceof LabException ? 3 : 2;
  }
}
