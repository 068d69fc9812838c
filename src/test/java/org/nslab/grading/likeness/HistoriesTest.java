package org.nslab.grading.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class HistoriesTest {

  private static List<String> lines(String... words) {
    return List.of(words);
  }

  @Test
  void findsTheSameAndTheNearlySame() {
    Histories histories = new Histories("x");
    List<String> own = lines("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    List<String> more = new ArrayList<>(own);
    more.add(4, "z");
    histories.add("s1", own);
    histories.add("s2", own);
    histories.add("s3", more);
    histories.add("s4", lines("j", "i", "h", "g", "f", "e", "d", "c", "b", "a"));
    histories.add("s5", lines("a", "b"));
    assertEquals(
        List.of(
            new Alike("x", List.of("s1", "s2"), 1, 10, 0),
            new Alike("x", List.of("s1", "s3"), 20 / 21.0, 10, 0)),
        histories.alike());
  }

  /** The lookup by rare lines misses nothing that comparing every pair would find. */
  @Test
  void findsAllPairsThatComparingEachFinds() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      List<List<String>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        all.add(i % 2 == 1 ? changed(all.get(i - 1), random) : fresh(random));
      }
      Histories histories = new Histories("x");
      for (int i = 0; i < all.size(); i++) {
        histories.add("s" + i, all.get(i));
      }
      Set<Set<String>> found = new HashSet<>();
      histories.alike().forEach(alike -> found.add(Set.copyOf(alike.students())));
      assertEquals(byComparingAll(all), found);
    }
  }

  private static List<String> fresh(Random random) {
    List<String> lines = new ArrayList<>();
    for (int n = 10 + random.nextInt(15); n > 0; n--) {
      lines.add("l" + random.nextInt(40));
    }
    return lines;
  }

  private static List<String> changed(List<String> lines, Random random) {
    List<String> changed = new ArrayList<>(lines);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      changed.set(random.nextInt(changed.size()), "l" + random.nextInt(40));
    }
    return changed;
  }

  private static Set<Set<String>> byComparingAll(List<List<String>> all) {
    Set<Set<String>> pairs = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        List<Integer> one = all.get(i).stream().map(String::hashCode).toList();
        List<Integer> other = all.get(j).stream().map(String::hashCode).toList();
        double shared = new History("", one).common(new History("", other)).size();
        if (2 * shared / (one.size() + other.size()) >= Histories.ALIKE) {
          pairs.add(Set.of("s" + i, "s" + j));
        }
      }
    }
    return pairs;
  }
}
