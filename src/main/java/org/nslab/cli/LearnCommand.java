package org.nslab.cli;

import java.io.IOException;
import java.util.List;
import org.nslab.check.IpNetworkReader;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Reading;
import org.nslab.shell.Prompt;
import org.nslab.tutor.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Leads through a lesson. */
@Command(name = "learn", mixinStandardHelpOptions = true, description = "Be led through a lesson.")
final class LearnCommand extends OutputCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "LESSON",
      defaultValue = "1",
      description = "Its number, or a part of its name (default: the first).")
  private String name = "1";

  LearnCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    Lesson lesson = find(catalogue());
    try (Lab lab = startLab()) {
      new Prompt(lesson, lab, new Walk(lesson, lab, new IpNetworkReader())).run();
    }
    return 0;
  }

  private Lesson find(LessonCatalogue catalogue) throws IOException {
    List<String> ids = catalogue.find(name);
    if (ids.size() != 1) {
      throw new IOException(
          (ids.isEmpty() ? "There is no lesson " : "More than one lesson fits ")
              + name
              + "; `nslab lessons` lists them.");
    }
    Reading reading =
        catalogue
            .entry(ids.get(0))
            .orElseThrow(() -> new IOException("The lesson " + name + " has vanished."))
            .reading();
    return reading
        .lesson()
        .orElseThrow(() -> new IOException(reading.problems().get(0).toString()));
  }
}
