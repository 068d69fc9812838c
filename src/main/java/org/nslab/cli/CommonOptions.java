package org.nslab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.shell.Look;
import org.nslab.tutor.Course;
import org.nslab.tutor.Home;
import org.nslab.tutor.ProgressFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that the subcommands have in common. They are objects of picocli's, not annotations,
 * which take longer to read: the prompt waits for them.
 */
final class CommonOptions {

  /** When there are colours. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final OptionSpec lessons =
      OptionSpec.builder("--lessons")
          .paramLabel("DIR")
          .type(Path.class)
          .converters(Path::of)
          .initialValue(Path.of(System.getProperty("nslab.lessons", "lessons")))
          .description("Where the lessons are (default: those that came with nslab).")
          .build();

  private final OptionSpec home =
      OptionSpec.builder("--home")
          .paramLabel("DIR")
          .type(Path.class)
          .converters(Path::of)
          .description("Where progress and transcripts are kept (default: ~/.local/state/nslab).")
          .build();

  private final OptionSpec lab =
      OptionSpec.builder("--lab")
          .paramLabel("auto|kernel|simulated")
          .type(LabChoice.class)
          .initialValue(LabChoice.AUTO)
          .description("Which lab: the real kernel's, or the simulated one (default: auto).")
          .build();

  private final OptionSpec colour =
      OptionSpec.builder("--color")
          .paramLabel("auto|always|never")
          .type(When.class)
          .initialValue(When.AUTO)
          .description("Whether there are colours (default: auto).")
          .build();

  private final OptionSpec plain =
      OptionSpec.builder("--plain")
          .type(boolean.class)
          .initialValue(false)
          .description("No boxes, no cursor tricks: for screen readers and pipes.")
          .build();

  /** Makes a command take these. */
  CommandSpec addTo(CommandSpec command) {
    List.of(lessons, home, lab, colour, plain).forEach(command::addOption);
    return command;
  }

  LabChoice lab() {
    return lab.getValue();
  }

  LessonCatalogue catalogue() throws IOException {
    return LessonCatalogue.of(lessons.getValue());
  }

  Home home() {
    Path chosen = home.getValue();
    return chosen == null
        ? Home.standard(System.getenv(), Path.of(System.getProperty("user.home", "/")))
        : new Home(chosen.toAbsolutePath());
  }

  Course course(String student, Consumer<String> remarks) throws IOException {
    return new Course(catalogue(), new ProgressFile(home().progress(), remarks), student);
  }

  Look look() {
    return Look.of(colour(true), plain.getValue(), System.getenv());
  }

  /**
   * Whether there are colours. A NO_COLOR that is not empty takes them away (https://no-color.org).
   *
   * @param interactive whether output is a terminal
   */
  boolean colour(boolean interactive) {
    boolean unwanted =
        !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(System.getenv("TERM"));
    When when = colour.getValue();
    return switch (when) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> interactive && !unwanted;
    };
  }
}
