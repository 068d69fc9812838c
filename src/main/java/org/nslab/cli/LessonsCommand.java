package org.nslab.cli;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.nslab.shell.OwnTerminal;
import org.nslab.shell.markdown.MarkdownRenderer;
import org.nslab.shell.markdown.Palette;
import org.nslab.tutor.Course;
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

  private static final int USUAL_WIDTH = 80;

  @Option(names = "--glossary", description = "Explain the words of the course instead.")
  private boolean glossary;

  LessonsCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException {
    if (glossary) {
      explainWords();
      return 0;
    }
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
    if (common.catalogue().glossary().isPresent()) {
      streams.output().println("\nThe words of the course: nslab lessons --glossary");
    }
    return 0;
  }

  private void explainWords() throws IOException {
    Course course = common.course("", this::say);
    String words = course.glossary().orElseThrow(() -> new IOException(Course.NO_GLOSSARY));
    OptionalInt columns = OwnTerminal.columns();
    Palette palette = common.colour(columns.isPresent()) ? Palette.COLOURS : Palette.NONE;
    // The signs are not ASCII's, whatever the platform takes for its charset.
    PrintStream output = new PrintStream(streams.output(), true, StandardCharsets.UTF_8);
    new MarkdownRenderer(palette, common.look().theme())
        .render(words, columns.orElse(USUAL_WIDTH))
        .forEach(output::println);
  }
}
