package org.nslab.tutor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How far a learner is.
 *
 * @param current the id of the lesson that was worked at last
 * @param lessons by the lessons' ids
 */
public record Progress(Optional<String> current, Map<String, LessonProgress> lessons) {

  /** That of somebody who begins. */
  public static final Progress NONE = new Progress(Optional.empty(), Map.of());

  /** Copies the map. */
  public Progress {
    lessons = Map.copyOf(lessons);
  }

  /** How far the learner is in a lesson; empty where it was never begun. */
  public Optional<LessonProgress> in(String lesson) {
    return Optional.ofNullable(lessons.get(lesson));
  }

  /** The same with one lesson changed, which becomes the current one. */
  public Progress with(String lesson, LessonProgress ifNew, UnaryOperator<LessonProgress> change) {
    Map<String, LessonProgress> changed = new LinkedHashMap<>(lessons);
    changed.put(lesson, change.apply(lessons.getOrDefault(lesson, ifNew)));
    return new Progress(Optional.of(lesson), changed);
  }
}
