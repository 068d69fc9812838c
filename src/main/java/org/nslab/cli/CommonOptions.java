package org.nslab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.shell.Look;
import org.nslab.tutor.Course;
import org.nslab.tutor.Home;
import org.nslab.tutor.ProgressFile;
import picocli.CommandLine.Option;

/** The options that the subcommands have in common. */
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

  @Option(
      names = "--lessons",
      paramLabel = "DIR",
      description = "Where the lessons are (default: those that came with nslab).")
  private Path lessons = Path.of(System.getProperty("nslab.lessons", "lessons"));

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Where progress and transcripts are kept (default: ~/.local/state/nslab).")
  private @Nullable Path home;

  @Option(
      names = "--lab",
      paramLabel = "auto|kernel|simulated",
      description = "Which lab: the real kernel's, or the simulated one (default: auto).")
  private LabChoice lab = LabChoice.AUTO;

  @Option(
      names = "--color",
      paramLabel = "auto|always|never",
      description = "Whether there are colours (default: auto).")
  private When colour = When.AUTO;

  @Option(
      names = "--plain",
      description = "No boxes, no cursor tricks: for screen readers and pipes.")
  private boolean plain;

  LabChoice lab() {
    return lab;
  }

  LessonCatalogue catalogue() throws IOException {
    return LessonCatalogue.of(lessons);
  }

  Home home() {
    return home == null
        ? Home.standard(System.getenv(), Path.of(System.getProperty("user.home", "/")))
        : new Home(home.toAbsolutePath());
  }

  Course course(String student, java.util.function.Consumer<String> remarks) throws IOException {
    return new Course(catalogue(), new ProgressFile(home().progress(), remarks), student);
  }

  Look look() {
    return Look.of(colour(true), plain, System.getenv());
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
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> interactive && !unwanted;
    };
  }
}
