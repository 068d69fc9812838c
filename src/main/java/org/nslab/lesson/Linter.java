package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  public LintReport lint(List<Path> paths, LabStarter labs) throws LabException {
    List<Variants> files = read(paths);
    return report(files, tryOut(lessons(files), labs));
  }

  /** The lessons, each in the variants that are to be worked through. */
  private static List<List<Lesson>> lessons(List<Variants> files) {
    return files.stream().map(Variants::toTry).filter(tried -> !tried.isEmpty()).toList();
  }

  private static List<Problem> tryOut(List<List<Lesson>> lessons, LabStarter labs)
      throws LabException {
    if (lessons.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    List<Proof> all = new ArrayList<>();
    try (Proofs proofs = new Proofs(labs)) {
      for (List<Lesson> variants : lessons) {
        Lesson lesson = variants.get(0);
        List<String> missing = proofs.missing(lesson);
        if (proofs.areFor(lesson) && missing.isEmpty()) {
          all.addAll(Proofs.of(variants));
        } else if (proofs.areFor(lesson)) {
          problems.add(lacking(lesson, missing));
        }
      }
      problems.addAll(proofs.tryAll(all));
    }
    return problems;
  }

  private static Problem lacking(Lesson lesson, List<String> missing) {
    return new Problem(
        lesson.path(),
        1,
        "The lesson needs commands that are not here: "
            + String.join(", ", missing)
            + ". It was not worked through; `nslab doctor` says how to get them.");
  }

  private List<Variants> read(List<Path> paths) {
    return paths.stream().distinct().map(path -> Variants.of(path, reader)).toList();
  }

  private static LintReport report(List<Variants> files, List<Problem> tried) {
    List<Problem> problems = new ArrayList<>(tried);
    int steps = 0;
    for (Variants variants : files) {
      for (Reading reading : variants.readings()) {
        problems.addAll(reading.problems());
        problems.addAll(reading.lesson().map(Craft::judge).orElse(List.of()));
      }
      steps += variants.readings().get(0).lesson().map(lesson -> lesson.steps().size()).orElse(0);
    }
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(Comparator.comparing(Problem::path).thenComparingInt(Problem::line))
            .toList();
    return new LintReport(files.size(), steps, 0, sorted);
  }
}
