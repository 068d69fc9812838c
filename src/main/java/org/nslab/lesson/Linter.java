package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nslab.check.NetworkReader;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Says what an author should mend in a lesson. */
public final class Linter {

  private static final int FEWEST_HINTS = 2;

  private final LessonReader reader = new LessonReader();

  /** Looks at the file alone, without running anything. */
  public List<Problem> lint(Path path) {
    Reading reading = reader.read(path);
    return reading.lesson().map(Linter::judge).orElse(reading.problems());
  }

  /**
   * Looks at the file and then works through the lesson: every step's checks must fail before its
   * solution and hold after it, and every wrong try must be answered as the author says.
   *
   * @param lab begun anew as often as need be; a lesson that is not for it is not worked through
   * @throws LabException if the lab cannot be used
   */
  public List<Problem> lint(Path path, Lab lab, NetworkReader network) throws LabException {
    Reading reading = reader.read(path);
    if (reading.lesson().isEmpty()) {
      return reading.problems();
    }
    Lesson lesson = reading.lesson().get();
    List<Problem> problems = new ArrayList<>(judge(lesson));
    if (lesson.header().labs().contains(lab.name())) {
      problems.addAll(new Rehearsal(lesson, lab, network).problems());
    }
    problems.sort(Comparator.comparingInt(Problem::line));
    return List.copyOf(problems);
  }

  private static List<Problem> judge(Lesson lesson) {
    List<Problem> problems = new ArrayList<>();
    for (Step step : lesson.steps()) {
      int hints = step.hints().size();
      if (hints < FEWEST_HINTS && !lesson.header().exam()) {
        String has = hints == 0 ? "no hint" : "one hint";
        problems.add(
            new Problem(
                lesson.path(),
                step.line(),
                "The step '"
                    + step.heading()
                    + "' has "
                    + has
                    + "; give it two ```hint blocks at least, each clearer than the one before."));
      }
    }
    return problems;
  }
}
