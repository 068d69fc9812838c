package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;

/**
 * Looks at lessons as a class would get them: with what is drawn for the students {@code s001},
 * {@code s002} and so on. All are read; a sample is worked through.
 */
public final class ClassLinter {

  private static final int SAMPLE = 8;
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
   * @param labs starts the labs; a lesson that is not for their kind is not worked through
   * @throws LabException if a lab cannot be used
   */
  public LintReport lint(List<Path> paths, LabStarter labs) throws LabException {
    List<Problem> problems = new ArrayList<>();
    List<Lesson> sample = new ArrayList<>();
    int steps = 0;
    for (Path path : paths) {
      List<Lesson> lessons = read(path, problems);
      steps += lessons.isEmpty() ? 0 : lessons.get(0).steps().size();
      sample.addAll(sample(lessons));
    }
    problems.addAll(tryOut(sample, labs));
    return new LintReport(paths.size(), steps, problems.stream().distinct().toList());
  }

  /** A lesson in each of the variants that the class has. */
  private List<Lesson> read(Path path, List<Problem> problems) {
    Reading plain = reader.read(path);
    problems.addAll(plain.problems());
    List<Lesson> lessons = new ArrayList<>();
    for (Map.Entry<Map<String, String>, String> drawn : drawn(plain).entrySet()) {
      Reading own = reader.read(path, drawn.getKey());
      own.problems().forEach(problem -> problems.add(problem.in(drawn.getKey())));
      own.lesson().ifPresent(lessons::add);
      if (plain.lesson().isPresent()) {
        twins(path, plain.lesson().get(), drawn.getKey(), drawn.getValue(), problems);
      }
    }
    return lessons;
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

  private static List<Lesson> sample(List<Lesson> lessons) {
    int size = Math.min(SAMPLE, lessons.size());
    return IntStream.range(0, size).mapToObj(i -> lessons.get(i * lessons.size() / size)).toList();
  }

  private static List<Problem> tryOut(List<Lesson> sample, LabStarter labs) throws LabException {
    if (sample.isEmpty()) {
      return List.of();
    }
    try (Proofs proofs = new Proofs(labs)) {
      List<Proof> ways = new ArrayList<>();
      for (Lesson lesson : sample) {
        if (proofs.areFor(lesson)) {
          ways.add(new WholeWay(lesson));
        }
      }
      return proofs.tryAll(ways);
    }
  }
}
