package org.nslab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Grader;
import org.nslab.grading.attempt.Labs;
import org.nslab.grading.attempt.Lessons;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lab.LabException;
import org.nslab.lab.simulated.SimulatedLab;
import org.nslab.lesson.LessonCatalogue;

/** Grading that is stopped and taken up again. */
@Timeout(60)
final class ClassRunTest {

  private static final int STUDENTS = 6;

  private static final String LESSON =
      """
      ---
      title: One
      summary: You can make a namespace.
      ---

      ## One

      ```run
      ip netns add red
      ```

      ```check
      namespace red exists
      ```
      """;

  private final Path directory;
  private final Roster roster =
      Roster.of(IntStream.range(0, STUDENTS).mapToObj(i -> Student.of("s" + i)).toList());
  private final Labs labs = Labs.only("simulated", limits -> SimulatedLab.start());

  ClassRunTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    Files.writeString(
        Files.createDirectory(directory.resolve("lessons")).resolve("01-one.md"), LESSON);
    for (Student student : roster.students()) {
      Scribe.of("01-one", student.id())
          .entered(1, true)
          .ran(1, "ip netns add red", 0)
          .passed(1)
          .write(directory.resolve("class").resolve(student.id()).resolve("a.cast"));
    }
  }

  private Path file() {
    return directory.resolve("results.jsonl");
  }

  private void run(Results results, Consumer<Attempt> progress) throws IOException, LabException {
    Pace pace = Pace.quick(Duration.ofSeconds(5), Duration.ofSeconds(20));
    Lessons lessons = new Lessons(LessonCatalogue.of(directory.resolve("lessons")));
    Grader.Means means = new Grader.Means(lessons, roster, pace, labs, state -> "", false);
    try (ClassRun run =
        new ClassRun(roster, Shard.ALL, 1, () -> new Grader(means), results, progress)) {
      run.run(List.of(directory.resolve("class")));
    }
  }

  @Test
  void goesOnWhereItWasStoppedEvenInTheMiddleOfALine() throws Exception {
    try (Results results = Results.of(file())) {
      AtomicInteger count = new AtomicInteger();
      assertThrows(
          IllegalStateException.class,
          () ->
              run(
                  results,
                  attempt -> {
                    if (count.incrementAndGet() == 3) {
                      throw new CancellationException("stopped");
                    }
                  }));
    }
    String kept = Files.readString(file());
    long whole = kept.lines().count() - 1;
    assertTrue(whole >= 2, kept);
    Files.writeString(file(), kept.substring(0, kept.length() - 20));
    AtomicInteger graded = new AtomicInteger();
    try (Results results = Results.of(file())) {
      run(results, attempt -> graded.addAndGet(attempt.isGraded() ? 1 : 0));
      assertEquals(STUDENTS - whole, graded.get());
      for (Student student : roster.students()) {
        assertEquals(1, results.of(student.id()).get(0).marks().get(0).share());
      }
    }
    try (Results results = Results.of(file())) {
      run(results, attempt -> assertTrue(!attempt.isGraded(), "graded twice: " + attempt));
      assertEquals(STUDENTS, results.students().size());
    }
  }
}
