package org.nslab.tutor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How far a learner is in one lesson. Steps are named by their ids, so that a lesson may be edited.
 *
 * @param at the step where the learner stopped; nothing behind the last one
 * @param passed the steps that were passed, without those that were skipped
 * @param finished whether the lesson was once worked through to its end
 * @param seed what this try's values were drawn from besides the student's id; empty in a lesson
 *     that draws none
 */
public record LessonProgress(String at, Set<String> passed, boolean finished, OptionalLong seed) {

  /** Copies the set. */
  public LessonProgress {
    passed = Set.copyOf(passed);
  }

  /** At a step, with nothing passed. */
  public static LessonProgress startingAt(String step) {
    return new LessonProgress(step, Set.of(), false, OptionalLong.empty());
  }

  /** The same, gone to another step. */
  public LessonProgress movedTo(String step) {
    return new LessonProgress(step, passed, finished, seed);
  }

  /** The same with one more step passed. */
  public LessonProgress withPassed(String step) {
    Set<String> more = new LinkedHashSet<>(passed);
    more.add(step);
    return new LessonProgress(at, more, finished, seed);
  }

  /** The same, worked through to the end. */
  public LessonProgress asFinished() {
    return new LessonProgress("", passed, true, seed);
  }

  /** The same, with values drawn from another seed. */
  public LessonProgress drawnFrom(long another) {
    return new LessonProgress(at, passed, finished, OptionalLong.of(another));
  }

  /** Whether the learner came to the end, and the next try begins at the first step. */
  public boolean isAtEnd() {
    return at.isEmpty();
  }

  /**
   * Where to go on in a lesson.
   *
   * @param steps the ids of the lesson's steps, in order
   * @return an index; that of the first step not passed where the step in question is gone
   */
  public int indexIn(List<String> steps) {
    int index = steps.indexOf(at);
    if (index >= 0) {
      return index;
    }
    for (int i = 0; i < steps.size(); i++) {
      if (!passed.contains(steps.get(i))) {
        return i;
      }
    }
    return 0;
  }
}
