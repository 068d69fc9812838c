package org.nslab.grading.attempt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Variable;
import org.nslab.lesson.Variant;

/** Lessons with the values of a student. What a lesson draws from is read once; any thread may. */
public final class Lessons {

  private final LessonCatalogue catalogue;
  private final Map<String, Optional<List<Variable>>> variables = new ConcurrentHashMap<>();

  /** Those of a catalogue. */
  public Lessons(LessonCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether there is a lesson with this id. */
  boolean has(String id) {
    return catalogue.ids().contains(id);
  }

  /** A lesson as a student has it; empty where its file has a mistake. */
  Optional<Lesson> of(String id, String student) {
    return variables
        .computeIfAbsent(id, this::variables)
        .map(drawn -> Variant.of(student, id, drawn))
        .flatMap(values -> catalogue.entry(id, values))
        .flatMap(entry -> entry.reading().lesson());
  }

  private Optional<List<Variable>> variables(String id) {
    return catalogue
        .entry(id)
        .flatMap(entry -> entry.reading().lesson())
        .map(lesson -> lesson.header().variables());
  }
}
