package org.nslab.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;

final class CourseTest {

  private static final String LESSON =
      """
      ---
      title: %s
      summary: You can do it.
      variables: name = red | blue | green
      ---

      ## One

      ```run
      ip netns add {{name}}
      ```

      ```check
      namespace {{name}} exists
      ```

      ## Two

      ```run
      ip netns
      ```

      ```check
      ran ip netns
      ```
      """;

  private final Path directory;

  CourseTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(directory.resolve("lessons"));
    Files.writeString(directory.resolve("lessons/01-cable.md"), LESSON.formatted("A"));
    Files.writeString(directory.resolve("lessons/02-bridge.md"), LESSON.formatted("B"));
    Files.writeString(directory.resolve("lessons/03-broken.md"), "no front matter");
  }

  private Course course(String student) throws IOException {
    return new Course(
        LessonCatalogue.of(directory.resolve("lessons")),
        new ProgressFile(directory.resolve("home/progress.json"), remark -> {}),
        student);
  }

  @Test
  void whoBeginsBeginsWithTheFirstLesson() throws IOException {
    Course course = course("");
    assertEquals("01-cable", course.current().id());
    assertEquals(0, course.stepToBeginAt(course.current()));
  }

  @Test
  void whoComesBackGoesOnWhereTheyStopped() throws IOException {
    Lesson second = course("").lesson("bridge");
    course("").reached(second, 1);
    assertEquals("02-bridge", course("").current().id());
    assertEquals(1, course("").stepToBeginAt(second));
  }

  @Test
  void behindAFinishedLessonComesTheNext() throws IOException {
    Lesson first = course("").lesson("1");
    course("").reached(first, 1);
    course("").passed(first, 1);
    course("").finished(first);
    assertEquals("02-bridge", course("").current().id());
    assertEquals(0, course("").stepToBeginAt(first), "a finished lesson begins anew");
  }

  @Test
  void aStepThatIsGoneLeavesTheFirstNotPassed() {
    LessonProgress progress = LessonProgress.startingAt("gone").withPassed("one");
    assertEquals(1, progress.indexIn(List.of("one", "two")));
    assertEquals(0, LessonProgress.startingAt("gone").indexIn(List.of("one", "two")));
  }

  @Test
  void aLessonThatIsNotOneIsRefusedInASentence() throws IOException {
    Course course = course("");
    assertTrue(message(course, "7").startsWith("There is no lesson '7'"));
    assertTrue(message(course, "r").startsWith("More than one lesson fits 'r'"));
    String broken = message(course, "3");
    assertTrue(broken.startsWith("This lesson has a mistake: "), broken);
    assertTrue(broken.contains("03-broken.md:1: "), broken);
  }

  private static String message(Course course, String name) {
    return String.valueOf(assertThrows(IOException.class, () -> course.lesson(name)).getMessage());
  }

  @Test
  void aStudentAlwaysHasTheSameVariant() throws IOException {
    assertEquals("ip netns add red", course("").lesson("1").steps().get(0).solutionScript());
    for (String student : List.of("s1", "s2", "s3", "s4", "s5", "s6")) {
      assertEquals(
          course(student).lesson("1").steps().get(0).solutionScript(),
          course(student).lesson("1").steps().get(0).solutionScript());
    }
    long different =
        List.of("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8").stream()
            .map(
                student -> {
                  try {
                    return course(student).lesson("1").steps().get(0).solutionScript();
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                })
            .distinct()
            .count();
    assertTrue(different > 1, "eight students, one variant");
  }

  @Test
  void standingsTellHowFarOneIs() throws IOException {
    Course course = course("");
    Lesson first = course.lesson("1");
    course.reached(first, 0);
    course.passed(first, 0);
    List<Standing> standings = course.standings();
    assertEquals("1 of 2 steps", standings.get(0).inWords());
    assertTrue(standings.get(0).current());
    assertEquals("", standings.get(1).inWords());
    assertEquals("03-broken", standings.get(2).title());
  }
}
