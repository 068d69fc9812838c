package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lessons of the course have in common. */
final class CourseTest {

  static Stream<CatalogueEntry> lessons() throws IOException {
    return LessonCatalogue.of(Path.of("lessons")).entries().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void saysWhatTheLearnerWillBeAbleToDoAndKeepsShort(CatalogueEntry entry) {
    assertEquals(List.of(), entry.reading().problems());
    Header header = entry.reading().lesson().orElseThrow().header();
    assertTrue(header.summary().startsWith("You can "), header.summary());
    int most = header.exam() ? 60 : 15;
    assertTrue(header.minutes() >= 10 && header.minutes() <= most, () -> "" + header.minutes());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void endsWithQuestionsAndAnOpenExercise(CatalogueEntry entry) {
    Lesson lesson = entry.reading().lesson().orElseThrow();
    if (lesson.header().exam()) {
      assertTrue(lesson.steps().stream().allMatch(step -> step.run().isEmpty()));
      return;
    }
    int last = lesson.steps().size() - 1;
    Step exercise = lesson.steps().get(last);
    assertTrue(exercise.run().isEmpty(), "the exercise shows what to type");
    assertFalse(exercise.checks().isEmpty());
    assertTrue(lesson.steps().get(last - 1).quizzes().size() >= 2, "too few questions");
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void triesTheMistakesOfEachStepAndPraises(CatalogueEntry entry) {
    for (Step step : entry.reading().lesson().orElseThrow().steps()) {
      assertTrue(step.checks().isEmpty() || !step.wrongTries().isEmpty(), step.heading());
      assertTrue(step.checks().isEmpty() || !step.done().isEmpty(), step.heading());
    }
  }
}
