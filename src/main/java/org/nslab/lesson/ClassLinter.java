package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;

/**
 * Looks at lessons as a class would get them: with what is drawn for the students {@code s001},
 * {@code s002} and so on. All are read, and all that differ are worked through.
 */
public final class ClassLinter {

  /** So many are read before they are worked through, so that no class is too large. */
  private static final int AT_ONCE = 50;

  private static final int SHORTEST_NAME = 3;

  private final LessonReader reader = new LessonReader();
  private final int students;

  /** For a class of so many. */
  public ClassLinter(int students) {
    this.students = students;
  }

  /**
   * Looks at files and tries them.
   *
   * @param labs the labs that may be used, the preferred kind first; the first kind that a lesson
   *     is for is taken, and a lesson for none of them is not worked through
   * @throws LabException if a lab cannot be used
   */
  public LintReport lint(List<Path> paths, List<LabStarter> labs) throws LabException {
    List<Proofs> proofs = new ArrayList<>();
    try {
      for (LabStarter lab : labs) {
        proofs.add(new Proofs(lab));
      }
      LintReport report = new LintReport(0, 0, 0, List.of());
      for (Path path : paths) {
        report = report.and(lint(path, proofs));
      }
      return report;
    } finally {
      proofs.forEach(Proofs::close);
    }
  }

  private LintReport lint(Path path, List<Proofs> labs) throws LabException {
    Reading plain = reader.read(path);
    List<Problem> problems = new ArrayList<>(plain.problems());
    Optional<Proofs> proofs =
        plain.lesson().flatMap(one -> labs.stream().filter(lab -> lab.areFor(one)).findFirst());
    List<Lesson> read = new ArrayList<>();
    int variants = 0;
    for (Map.Entry<Map<String, String>, String> drawn : drawn(plain).entrySet()) {
      read(path, drawn, plain, problems).ifPresent(read::add);
      if (proofs.isPresent() && read.size() == AT_ONCE) {
        variants += workThrough(read, proofs.get(), problems);
      }
    }
    if (proofs.isPresent()) {
      variants += workThrough(read, proofs.get(), problems);
    }
    int steps = plain.lesson().map(lesson -> lesson.steps().size()).orElse(0);
    return new LintReport(1, steps, variants, problems.stream().distinct().toList());
  }

  private static int workThrough(List<Lesson> lessons, Proofs proofs, List<Problem> problems)
      throws LabException {
    List<Proof> ways = new ArrayList<>();
    lessons.forEach(lesson -> ways.add(new WholeWay(lesson)));
    lessons.clear();
    problems.addAll(proofs.tryAll(ways));
    return ways.size();
  }

  /** The lesson in one of the variants that the class has. */
  private Optional<Lesson> read(
      Path path,
      Map.Entry<Map<String, String>, String> drawn,
      Reading plain,
      List<Problem> problems) {
    Reading own = reader.read(path, drawn.getKey());
    own.problems().forEach(problem -> problems.add(problem.in(drawn.getKey())));
    plain.lesson().ifPresent(one -> twins(path, one, drawn.getKey(), drawn.getValue(), problems));
    return own.lesson();
  }

  private Map<Map<String, String>, String> drawn(Reading plain) {
    Map<Map<String, String>, String> drawn = new LinkedHashMap<>();
    plain
        .lesson()
        .ifPresent(
            lesson ->
                IntStream.rangeClosed(1, students)
                    .mapToObj(number -> String.format(Locale.ROOT, "s%03d", number))
                    .forEach(
                        id ->
                            drawn.putIfAbsent(
                                Variant.of(id, lesson.id(), lesson.header().variables()), id)));
    return drawn;
  }

  /** Two names in the text must not be the same for anybody. */
  private static void twins(
      Path path,
      Lesson lesson,
      Map<String, String> values,
      String student,
      List<Problem> problems) {
    Map<String, String> seen = new LinkedHashMap<>();
    for (Variable variable : lesson.header().variables()) {
      String value = values.getOrDefault(variable.name(), "");
      if (value.length() < SHORTEST_NAME || Variants.decides(variable, path)) {
        continue;
      }
      String twin = seen.putIfAbsent(value, variable.name());
      if (twin != null) {
        problems.add(
            new Problem(
                path,
                1,
                "For the student "
                    + student
                    + " both '"
                    + twin
                    + "' and '"
                    + variable.name()
                    + "' are "
                    + value
                    + "; give them no value in common."));
      }
    }
  }
}
