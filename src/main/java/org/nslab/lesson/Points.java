package org.nslab.lesson;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nslab.command.Nearest;

/** What the steps of a lesson are worth in grading, and whether that adds up. */
public final class Points {

  private final Lesson lesson;

  private Points(Lesson lesson) {
    this.lesson = lesson;
  }

  /**
   * What each step is worth, in their order: what the front matter's checkpoints say; without them
   * an equal share of the lesson's points; one point each where the lesson has none.
   */
  public static List<Double> of(Lesson lesson) {
    return new Points(lesson).each();
  }

  private List<Double> each() {
    Header header = lesson.header();
    if (header.checkpoints().isEmpty()) {
      int steps = lesson.steps().size();
      double share = header.points() == 0 ? 1 : (double) header.points() / steps;
      return lesson.steps().stream().map(step -> share).toList();
    }
    return lesson.stepIds().stream().map(this::checkpoint).toList();
  }

  private double checkpoint(String step) {
    return lesson.header().checkpoints().stream()
        .filter(checkpoint -> checkpoint.step().equals(step))
        .mapToInt(Checkpoint::points)
        .sum();
  }

  /** Says which checkpoints are of no step, or of one that had its points, and a wrong sum. */
  static List<Problem> judge(Lesson lesson) {
    List<Checkpoint> checkpoints = lesson.header().checkpoints();
    Problems problems = new Problems(lesson.path());
    Set<String> seen = new HashSet<>();
    for (Checkpoint checkpoint : checkpoints) {
      if (!lesson.stepIds().contains(checkpoint.step())) {
        problems.add(
            1,
            "The checkpoint '"
                + checkpoint.step()
                + "' is no step of this lesson."
                + Nearest.question(checkpoint.step(), lesson.stepIds()));
      } else if (!seen.add(checkpoint.step())) {
        problems.add(1, "The checkpoint '" + checkpoint.step() + "' stands twice; keep one.");
      }
    }
    int sum = checkpoints.stream().mapToInt(Checkpoint::points).sum();
    if (!checkpoints.isEmpty() && sum != lesson.header().points()) {
      problems.add(
          1,
          "The points of the checkpoints add up to "
              + sum
              + ", but 'points' says "
              + lesson.header().points()
              + ".");
    }
    return problems.all();
  }
}
