package org.nslab.cli;

import java.io.IOException;
import org.nslab.lesson.CatalogueEntry;
import picocli.CommandLine.Command;

/** Lists the lessons. */
@Command(
    name = "lessons",
    mixinStandardHelpOptions = true,
    description = "List the lessons that there are.")
final class LessonsCommand extends OutputCommand {

  LessonsCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException {
    for (CatalogueEntry entry : catalogue().entries()) {
      streams.output().printf("%2d  %s%n", entry.number(), entry.title());
    }
    return 0;
  }
}
