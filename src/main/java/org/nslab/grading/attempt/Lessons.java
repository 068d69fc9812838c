package org.nslab.grading.attempt;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.nslab.lesson.Header;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Variant;

/** Lessons with the values of a student. What a lesson draws from is read once; any thread may. */
public final class Lessons {

  private final LessonCatalogue catalogue;
  private final Map<String, Optional<Header>> plain = new ConcurrentHashMap<>();

  /** Those of a catalogue. */
  public Lessons(LessonCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether there is a lesson with this id. */
  boolean has(String id) {
    return catalogue.ids().contains(id);
  }

  /**
   * A lesson as a student has it; empty where its file has a mistake.
   *
   * @param seed of the try, as the transcript says; an exam has one variant for each student
   */
  Optional<Lesson> of(String id, String student, OptionalLong seed) {
    return plain
        .computeIfAbsent(id, this::plain)
        .map(header -> Variant.of(student, seedFor(header, seed), id, header.variables()))
        .flatMap(values -> catalogue.entry(id, values))
        .flatMap(entry -> entry.reading().lesson());
  }

  /** The seed that counts. Whoever could choose it in an exam could choose the questions. */
  static OptionalLong seedFor(Header header, OptionalLong seed) {
    return header.exam() ? OptionalLong.empty() : seed;
  }

  private Optional<Header> plain(String id) {
    return catalogue.entry(id).flatMap(entry -> entry.reading().lesson()).map(Lesson::header);
  }
}
