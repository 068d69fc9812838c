package org.nslab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class PersistentMapTest {

  @Test
  void isWhatATreeMapIs() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      TreeMap<Integer, Integer> expected = new TreeMap<>();
      PersistentMap<Integer, Integer> map = PersistentMap.empty();
      for (int step = 0; step < 300; step++) {
        int key = random.nextInt(60);
        PersistentMap<Integer, Integer> before = map;
        int size = map.size();
        if (random.nextInt(3) == 0) {
          expected.remove(key);
          map = map.without(key);
        } else {
          expected.put(key, step);
          map = map.with(key, step);
        }
        assertEquals(size, before.size(), "a copy leaves the map as it was");
        assertEquals(new ArrayList<>(expected.keySet()), map.keys());
        assertEquals(new ArrayList<>(expected.values()), map.values());
        int other = random.nextInt(60);
        assertEquals(Optional.ofNullable(expected.get(other)), map.get(other));
        assertEquals(expected.containsKey(other), map.contains(other));
      }
    }
  }

  @Test
  void equalsByWhatItHolds() {
    PersistentMap<String, String> one = PersistentMap.<String, String>empty().with("a", "1");
    PersistentMap<String, String> other = PersistentMap.<String, String>empty().with("b", "2");
    assertEquals(one.with("b", "2"), other.with("a", "1"));
    assertEquals(one.with("b", "2").hashCode(), other.with("a", "1").hashCode());
    assertNotEquals(one, other);
    assertSame(one, one.without("b"));
    assertSame(one, one.with("a", "1"));
    assertEquals("[a=1, b=2]", one.with("b", "2").toString());
  }
}
