package org.nslab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lesson.LessonCatalogue;
import picocli.CommandLine.Option;

/** What the subcommands have in common: where they print, and where lessons are. */
abstract class OutputCommand implements Callable<Integer> {

  final Main.Streams streams;

  @Option(names = "--lessons", paramLabel = "DIR", description = "Where the lessons are.")
  private Path lessons = Path.of(System.getProperty("nslab.lessons", "lessons"));

  OutputCommand(Main.Streams streams) {
    this.streams = streams;
  }

  LessonCatalogue catalogue() throws IOException {
    return LessonCatalogue.of(lessons);
  }

  /** A lab on the kernel; says on standard error when the lab runs into a limit. */
  KernelLab startLab() throws LabException {
    return KernelLab.start(
        Limits.DEFAULT,
        limit ->
            streams
                .error()
                .println("nslab: the lab reached its limit of " + limit + "; what ran was ended."));
  }

  static int exitCode(Exception exception) {
    return exception instanceof LabException ? 3 : 2;
  }
}
