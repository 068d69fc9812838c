package org.nslab.cli;

import java.io.IOException;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Lesson;
import org.nslab.shell.Early;
import org.nslab.shell.OwnTerminal;
import org.nslab.shell.Tutoring;
import org.nslab.tutor.Course;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Leads through a lesson. */
final class LearnCommand extends OutputCommand {

  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .arity("0..1")
          .paramLabel("LESSON")
          .type(String.class)
          .description("Its number, or a part of its name (default: the one where you stopped).")
          .build();

  private final OptionSpec student =
      OptionSpec.builder("--student")
          .paramLabel("ID")
          .type(String.class)
          .initialValue("")
          .description("Who you are to your instructor; lessons may have values of your own.")
          .build();

  LearnCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  CommandSpec spec() {
    return plainSpec("learn", "Be led through the lessons, from where you stopped.")
        .addPositional(name)
        .addOption(student);
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
    return common.course(student.getValue(), this::say);
  }

  private Lesson lesson() throws IOException {
    String wanted = name.getValue();
    return wanted == null ? course().current() : course().lesson(wanted);
  }
}
