package org.nslab.grading.likeness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the histories of one lesson that are nearly the same. Not every pair is compared: of a
 * history only the rarest lines are looked up, as many as two near-identical ones must share at
 * least one of (prefix filtering, as in set similarity joins).
 */
public final class Histories {

  /** From which likeness on two histories are listed. */
  public static final double ALIKE = 0.9;

  /** Shorter histories have no handwriting. */
  private static final int SHORTEST = 8;

  private static final int LONGEST = 1000;
  private static final int MOST_LISTED = 1000;
  private static final int MOST_WITH_A_LINE = 2000;

  private final String lesson;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<History> all = new ArrayList<>();
  private final List<Set<String>> typists = new ArrayList<>();

  /** Of a lesson. */
  public Histories(String lesson) {
    this.lesson = lesson;
  }

  /**
   * Adds a history.
   *
   * @param lines with names in place of the student's own values
   */
  public void add(String student, List<String> lines) {
    List<Integer> numbered = lines.stream().limit(LONGEST).map(this::number).toList();
    numbered.forEach(line -> typists.get(line).add(student));
    if (numbered.size() >= SHORTEST) {
      all.add(new History(student, numbered));
    }
  }

  private int number(String line) {
    return numbers.computeIfAbsent(
        line,
        key -> {
          typists.add(new HashSet<>(2));
          return typists.size() - 1;
        });
  }

  /** Those that are alike, the most telling first. */
  public List<Alike> alike() {
    Map<List<Integer>, List<History>> same = new LinkedHashMap<>();
    all.forEach(one -> same.computeIfAbsent(one.lines(), key -> new ArrayList<>()).add(one));
    List<Alike> alike = new ArrayList<>();
    for (List<History> group : same.values()) {
      Set<String> students = new TreeSet<>(group.stream().map(History::student).toList());
      if (students.size() > 1) {
        alike.add(alike(students, 1, group.get(0).lines()));
      }
    }
    List<History> different = same.values().stream().map(group -> group.get(0)).toList();
    alike.addAll(near(different));
    return alike.stream()
        .sorted(
            Comparator.comparingInt(Alike::own)
                .reversed()
                .thenComparing(Comparator.comparingDouble(Alike::likeness).reversed())
                .thenComparing(one -> one.students().toString()))
        .limit(MOST_LISTED)
        .toList();
  }

  private List<Alike> near(List<History> histories) {
    List<Alike> near = new ArrayList<>();
    Map<Integer, List<Integer>> index = new HashMap<>();
    for (int i = 0; i < histories.size(); i++) {
      Set<Integer> candidates = new TreeSet<>();
      for (int line : rarest(histories.get(i))) {
        List<Integer> with = index.computeIfAbsent(line, key -> new ArrayList<>());
        candidates.addAll(with);
        if (with.size() < MOST_WITH_A_LINE) {
          with.add(i);
        }
      }
      for (int other : candidates) {
        compare(histories.get(other), histories.get(i), near);
      }
    }
    return near;
  }

  /** Two histories that are alike share at least one of these. */
  private List<Integer> rarest(History history) {
    List<Integer> sorted = new ArrayList<>(history.lines());
    sorted.sort(
        Comparator.<Integer>comparingInt(line -> typists.get(line).size())
            .thenComparing(Comparator.naturalOrder()));
    int size = sorted.size();
    int atLeastShared = (int) Math.ceil(ALIKE * size / (2 - ALIKE));
    return sorted.subList(0, Math.min(size, size - atLeastShared + 1));
  }

  private void compare(History one, History other, List<Alike> near) {
    if (one.student().equals(other.student()) || one.likenessAtMost(other) < ALIKE) {
      return;
    }
    List<Integer> shared = one.common(other);
    double likeness = one.likeness(shared.size(), other);
    if (likeness >= ALIKE) {
      near.add(alike(new TreeSet<>(Set.of(one.student(), other.student())), likeness, shared));
    }
  }

  private Alike alike(Set<String> students, double likeness, List<Integer> shared) {
    int own =
        (int)
            shared.stream()
                .distinct()
                .filter(line -> students.containsAll(typists.get(line)))
                .count();
    return new Alike(lesson, List.copyOf(students), likeness, shared.size(), own);
  }
}
