package org.nslab.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.shell.Early;
import org.nslab.shell.OwnTerminal;
import org.nslab.shell.Tutoring;
import org.nslab.tutor.Course;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leads through a lesson. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description = "Be led through the lessons, from where you stopped.")
final class LearnCommand extends OutputCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "LESSON",
      description = "Its number, or a part of its name (default: the one where you stopped).")
  private @Nullable String name;

  @Option(
      names = "--student",
      paramLabel = "ID",
      description = "Who you are to your instructor; lessons may have values of your own.")
  private String student = "";

  LearnCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    Notices notices = new Notices(this::say);
    try (Early<Lesson> lesson = new Early<>("nslab-lesson", this::lesson);
        OwnTerminal own = terminal();
        Early<Lab> lab = streams.ahead().lab(common.lab(), notices);
        Tutoring tutoring = Tutoring.on(own, common.look(), common.home())) {
      Lesson first = lesson.get();
      notices.goTo(tutoring::notice);
      tutoring.learn(course(), first, lab.get());
    }
    return 0;
  }

  private OwnTerminal terminal() throws IOException, LabException {
    return streams
        .ahead()
        .terminal()
        .orElseThrow(
            () ->
                new IOException("learn needs a terminal to type at; `nslab shell` runs scripts."));
  }

  private Course course() throws IOException {
    return common.course(student, this::say);
  }

  private Lesson lesson() throws IOException {
    return name == null ? course().current() : course().lesson(name);
  }
}
