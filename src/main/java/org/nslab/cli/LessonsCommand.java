package org.nslab.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.util.List;
import org.nslab.tutor.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the lessons. */
@Command(
    name = "lessons",
    mixinStandardHelpOptions = true,
    description = "List the lessons that there are, and how far you are.")
final class LessonsCommand extends OutputCommand {

  @Option(names = "--json", description = "Print a JSON array.")
  private boolean json;

  LessonsCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException {
    List<Standing> standings = common.course("", this::say).standings();
    if (json) {
      streams.output().println(new GsonBuilder().setPrettyPrinting().create().toJson(standings));
      return 0;
    }
    for (Standing standing : standings) {
      String words = standing.inWords();
      streams
          .output()
          .printf(
              "%2d  %s%s%n",
              standing.number(), standing.title(), words.isEmpty() ? "" : " (" + words + ")");
    }
    return 0;
  }
}
