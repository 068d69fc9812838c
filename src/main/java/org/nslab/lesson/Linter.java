package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nslab.check.NetworkReader;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;

/** Says what an author should mend in lessons. */
public final class Linter {

  private final LessonReader reader = new LessonReader();

  /** Looks at files alone, without running anything. */
  public LintReport lint(List<Path> paths) {
    return report(read(paths), List.of());
  }

  /**
   * Looks at files and then works through their lessons: every step's checks must fail before its
   * solution and hold after it, in a lab that came this way as in one that was rebuilt, and every
   * wrong try must be answered as the author says.
   *
   * @param labs starts the labs; a lesson that is not for their kind is not worked through
   * @throws LabException if a lab cannot be used
   */
  public LintReport lint(List<Path> paths, LabStarter labs, NetworkReader network)
      throws LabException {
    List<Reading> readings = read(paths);
    List<Lesson> lessons = readings.stream().flatMap(reading -> reading.lesson().stream()).toList();
    return report(readings, lessons.isEmpty() ? List.of() : tryOut(lessons, labs, network));
  }

  private static List<Problem> tryOut(List<Lesson> lessons, LabStarter labs, NetworkReader network)
      throws LabException {
    try (Proofs proofs = new Proofs(labs)) {
      String name = proofs.labName();
      return proofs.tryAll(
          lessons.stream()
              .filter(lesson -> lesson.header().labs().contains(name))
              .flatMap(lesson -> Proofs.of(lesson, network).stream())
              .toList());
    }
  }

  private List<Reading> read(List<Path> paths) {
    return paths.stream().distinct().map(reader::read).toList();
  }

  private static LintReport report(List<Reading> readings, List<Problem> tried) {
    List<Problem> problems = new ArrayList<>(tried);
    int steps = 0;
    for (Reading reading : readings) {
      problems.addAll(reading.problems());
      if (reading.lesson().isPresent()) {
        Lesson lesson = reading.lesson().get();
        problems.addAll(Craft.judge(lesson));
        steps += lesson.steps().size();
      }
    }
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparing(Problem::path).thenComparingInt(Problem::line))
            .toList();
    return new LintReport(readings.size(), steps, sorted);
  }
}
