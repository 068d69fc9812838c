package org.nslab.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Variant;

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

  private String drawn(String home, String student, String lesson) throws IOException {
    ProgressFile progress = new ProgressFile(directory.resolve(home), remark -> {});
    Course course = new Course(LessonCatalogue.of(directory.resolve("lessons")), progress, student);
    return course.lesson(lesson).steps().get(0).solutionScript();
  }

  @Test
  void aStudentBeginsWithTheSameValuesOnEveryMachine() throws IOException {
    Set<String> different = new HashSet<>();
    for (int i = 1; i <= 20; i++) {
      String student = "s" + i;
      different.add(drawn(student + "/home", student, "1"));
      assertEquals(drawn(student + "/home", student, "1"), drawn(student + "/lab", student, "1"));
    }
    assertEquals(3, different.size(), "twenty students");
  }

  @Test
  void whoHasNoIdBeginsWithSomeOfTheValues() throws IOException {
    Set<String> different = new HashSet<>();
    for (int i = 1; i <= 60; i++) {
      different.add(drawn("home" + i, "", "1"));
    }
    assertEquals(3, different.size());
  }

  @Test
  void aTryKeepsItsValuesAndTheNextHasOthers() throws IOException {
    for (String student : List.of("", "s1")) {
      Files.deleteIfExists(directory.resolve("home/progress.json"));
      Set<String> tries = new HashSet<>();
      for (int i = 1; i <= 3; i++) {
        Lesson lesson = course(student).lesson("1");
        tries.add(lesson.steps().get(0).solutionScript());
        course(student).reached(lesson, 0);
        assertEquals(lesson.variant(), course(student).lesson("1").variant());
        course(student).reached(lesson, 1);
        assertEquals(lesson.variant(), course(student).lesson("1").variant());
        assertEquals(
            lesson.variant(),
            Variant.of(
                student, course(student).seed(lesson), lesson.id(), lesson.header().variables()));
        course(student).finished(lesson);
      }
      assertEquals(3, tries.size(), "three values, three tries");
    }
  }

  @Test
  void whatWasBegunBeforeThereWereSeedsGoesOnAsItWas() throws IOException {
    ProgressFile progress = new ProgressFile(directory.resolve("home/progress.json"), remark -> {});
    LessonProgress half = LessonProgress.startingAt("two").withPassed("one");
    progress.update(all -> all.with("01-cable", half, one -> one));
    assertEquals("ip netns add red", course("").lesson("1").steps().get(0).solutionScript());
    assertEquals(OptionalLong.empty(), course("").seed(course("").lesson("1")));
  }

  @Test
  void anExamHasTheSameValuesAtEachTry() throws IOException {
    Path file = directory.resolve("lessons/01-cable.md");
    String text = LESSON.formatted("A").replace("summary:", "exam: true\nsummary:");
    Files.writeString(file, text);
    Lesson exam = course("s1").lesson("1");
    assertTrue(exam.header().exam());
    course("s1").reached(exam, 1);
    course("s1").finished(exam);
    assertEquals(exam.variant(), course("s1").lesson("1").variant());
    assertEquals(exam.variant(), Variant.of("s1", exam.id(), exam.header().variables()));
    assertEquals(OptionalLong.empty(), course("s1").seed(exam));
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
