package org.nslab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nslab.check.IpNetworkReader;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lesson.Linter;
import org.nslab.lesson.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks lessons: structure, checks, and that each solution works. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Check lessons: structure, checks, and that each solution works.")
final class LintCommand extends OutputCommand {

  @Parameters(arity = "1..*", paramLabel = "LESSON", description = "Lesson files.")
  private List<Path> paths = List.of();

  LintCommand(Main.Streams streams) {
    super(streams);
  }

  @Override
  public Integer call() throws LabException {
    List<Problem> problems = new ArrayList<>();
    try (Lab lab = startLab()) {
      for (Path path : paths) {
        problems.addAll(new Linter().lint(path, lab, new IpNetworkReader()));
      }
    }
    problems.forEach(problem -> streams.output().println(problem));
    return problems.isEmpty() ? 0 : 1;
  }
}
