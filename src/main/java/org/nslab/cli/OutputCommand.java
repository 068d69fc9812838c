package org.nslab.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import picocli.CommandLine.Mixin;

/** What the subcommands have in common: where they print, and their options. */
abstract class OutputCommand implements Callable<Integer> {

  private static final Limits FOR_GRADING = new Limits(150, 256 * 1024);

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

  /**
   * A lab for what strangers wrote: many run at once, and each gets less of the machine. Grades
   * must not depend on the machine, so the simulated lab is taken only where it was asked for.
   *
   * @param limits takes what the lab runs into, in a word or a sentence
   */
  final Lab startGradingLab(Consumer<String> limits) throws LabException {
    return common.lab() == LabChoice.SIMULATED
        ? common.lab().start(limits)
        : KernelLab.start(FOR_GRADING, limits);
  }

  static int exitCode(Exception exception) {
    return exception instanceof LabException ? 3 : 2;
  }
}
