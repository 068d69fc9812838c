package org.nslab.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import picocli.CommandLine.Mixin;

/** What the subcommands have in common: where they print, and their options. */
abstract class OutputCommand implements Callable<Integer> {

  final Main.Streams streams;

  @Mixin final CommonOptions common = new CommonOptions();

  OutputCommand(Main.Streams streams) {
    this.streams = streams;
  }

  /** Says a sentence on standard error. */
  void say(String sentence) {
    streams.error().println("nslab: " + sentence);
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
