package org.nslab.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShardTest {

  @Test
  void readsWhatIsOne() {
    assertEquals(Optional.of(new Shard(3, 8)), Shard.of("3/8"));
    for (String text : new String[] {"0/8", "9/8", "1", "1/0", "-1/2", "1/2/3", "a/b", ""}) {
      assertEquals(Optional.empty(), Shard.of(text), text);
    }
  }

  @Test
  void eachIsInExactlyOneAndTheyAreAboutAsLarge() {
    int[] sizes = new int[8];
    for (int i = 0; i < 8000; i++) {
      String source = "class/s" + i + "/exam.cast";
      int[] in = IntStream.rangeClosed(1, 8).filter(n -> new Shard(n, 8).has(source)).toArray();
      assertEquals(1, in.length);
      sizes[in[0] - 1]++;
    }
    for (int size : sizes) {
      assertTrue(size > 800 && size < 1200, () -> java.util.Arrays.toString(sizes));
    }
  }
}
