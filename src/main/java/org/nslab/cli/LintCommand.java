package org.nslab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;
import org.nslab.lesson.ClassLinter;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.LessonTemplate;
import org.nslab.lesson.LintReport;
import org.nslab.lesson.Linter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks lessons: structure, checks, and that each solution works. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Check lessons: structure, checks, and that each solution works.")
final class LintCommand extends OutputCommand {

  private static final int MOST_STUDENTS = 100_000;

  @Parameters(
      arity = "0..*",
      paramLabel = "LESSON",
      description = "Lesson files, directories of them, or lessons by number or name.")
  private List<String> names = List.of();

  @Option(
      names = "--new",
      paramLabel = "NAME",
      description = "Start a lesson: write a file NAME.md that shows all a lesson can hold.")
  private @Nullable Path newFile;

  @Option(
      names = "--class",
      paramLabel = "N",
      description = "Work through all that would be drawn for N students.")
  private @Nullable Integer students;

  LintCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws IOException, LabException {
    if (newFile != null) {
      return start(newFile);
    }
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.addAll(find(name));
    }
    if (paths.isEmpty()) {
      throw new IOException("Which lessons? `nslab lint LESSON…`, or `nslab lint --new NAME`.");
    }
    LintReport report =
        students == null
            ? new Linter().lint(paths, this::startLab)
            : new ClassLinter(Math.max(1, Math.min(students, MOST_STUDENTS))).lint(paths, labs());
    report.problems().forEach(streams.output()::println);
    streams.output().println(report.summary());
    return report.problems().isEmpty() ? 0 : 1;
  }

  /** For a class, by default the simulated lab, and the other for lessons that are not for it. */
  private List<LabStarter> labs() {
    return common.lab() == LabChoice.AUTO
        ? List.of(() -> LabChoice.SIMULATED.start(this::say), this::startLab)
        : List.of(this::startLab);
  }

  private int start(Path name) throws IOException {
    Path file = LessonTemplate.write(name);
    streams.output().println("Wrote " + file + ". Check it with: nslab lint " + file);
    return 0;
  }

  private List<Path> find(String name) throws IOException {
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      return LessonCatalogue.of(path).paths();
    }
    if (Files.exists(path)) {
      return List.of(path);
    }
    LessonCatalogue catalogue = common.catalogue();
    List<Path> found =
        catalogue.find(name).stream().map(id -> catalogue.directory().resolve(id + ".md")).toList();
    if (found.isEmpty()) {
      throw new IOException("There is no file or lesson " + name + ".");
    }
    return found;
  }
}
