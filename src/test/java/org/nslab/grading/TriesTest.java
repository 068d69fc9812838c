package org.nslab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.grading.attempt.Grader;
import org.nslab.grading.attempt.Labs;
import org.nslab.grading.attempt.Lessons;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lab.simulated.SimulatedLab;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Variable;
import org.nslab.lesson.Variant;

/** A later try of a lesson has other values, that of an exam has not. */
@Timeout(60)
final class TriesTest {

  private static final String LESSON =
      """
      ---
      title: One
      summary: You can make a namespace.
      variables: name = red | blue | green
      ---

      ## One

      ```run
      ip netns add {{name}}
      ```

      ```check
      namespace {{name}} exists
      ```
      """;

  private static final List<Variable> DRAWN =
      List.of(new Variable("name", List.of("red", "blue", "green")));

  private final Path directory;

  TriesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** What a transcript gets that has done what was asked for at a try, and says which it was. */
  private double share(String lesson, long done, long said) throws Exception {
    Files.createDirectories(directory.resolve("lessons"));
    Files.writeString(directory.resolve("lessons").resolve("01-one.md"), lesson);
    String name = Variant.of("s1", OptionalLong.of(done), "01-one", DRAWN).get("name");
    Path handedIn = Files.createTempDirectory(directory, "class");
    Scribe.of("01-one", "s1")
        .ofTry(said)
        .entered(1, true)
        .ran(1, "ip netns add " + name, 0)
        .write(handedIn.resolve("s1").resolve("a.cast"));
    return grade(handedIn);
  }

  private double grade(Path handedIn) throws Exception {
    Roster roster = Roster.of(List.of(Student.of("s1")));
    Grader.Means means =
        new Grader.Means(
            new Lessons(LessonCatalogue.of(directory.resolve("lessons"))),
            roster,
            Pace.quick(Duration.ofSeconds(5), Duration.ofSeconds(20)),
            Labs.only("simulated", limits -> SimulatedLab.start()),
            state -> "",
            false);
    try (Results results = Results.of(handedIn.resolve("results.jsonl"));
        ClassRun run =
            new ClassRun(roster, Shard.ALL, 1, () -> new Grader(means), results, attempt -> {})) {
      run.run(List.of(handedIn));
      return results.of("s1").get(0).marks().get(0).share();
    }
  }

  @Test
  void theTryThatTheTranscriptNamesIsGraded() throws Exception {
    for (long seed : new long[] {0, 1, 2, 77, -3}) {
      assertEquals(1, share(LESSON, seed, seed), "try " + seed);
      assertEquals(0, share(LESSON, seed + 1, seed), "another's commands at try " + seed);
    }
  }

  @Test
  void nobodyChoosesTheirExam() throws Exception {
    String exam = LESSON.replace("summary:", "exam: true\nsummary:");
    assertEquals(1, share(exam, 0, 1));
    assertEquals(0, share(exam, 1, 1));
  }
}
