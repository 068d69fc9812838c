package org.nslab.grading.likeness;

import java.util.List;

/** What somebody typed in a lesson. */
final class History {

  private final String student;
  private final List<Integer> lines;
  private final int[] inOrder;
  private final int[] sorted;

  /**
   * A history.
   *
   * @param student their id
   * @param lines the numbers that stand for their lines
   */
  History(String student, List<Integer> lines) {
    this.student = student;
    this.lines = List.copyOf(lines);
    this.inOrder = lines.stream().mapToInt(Integer::intValue).toArray();
    this.sorted = lines.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  String student() {
    return student;
  }

  List<Integer> lines() {
    return lines;
  }

  /** The lines that both have in the same order. */
  List<Integer> common(History other) {
    return CommonLines.of(inOrder, other.inOrder);
  }

  /** How much is the same in the same order can be no more than this, 0 to 1. */
  double likenessAtMost(History other) {
    return likeness(CommonLines.atMost(sorted, other.sorted), other);
  }

  /** How much so many common lines are of both, 0 to 1. */
  double likeness(int common, History other) {
    return 2.0 * common / (lines.size() + other.lines.size());
  }
}
