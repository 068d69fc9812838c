package org.nslab.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file. */
final class Problems {

  /** More are of no use to anybody. */
  private static final int MOST = 100;

  private final Path path;
  private final List<Problem> found = new ArrayList<>();

  Problems(Path path) {
    this.path = path;
  }

  void add(int line, String message) {
    if (found.size() < MOST) {
      found.add(new Problem(path, line, message));
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of their lines. */
  List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
