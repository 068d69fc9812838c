package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailTest {

  private static final int SIZE = 16 * 1024;

  private final Tail tail = new Tail();

  @Test
  void keepsTheEndOfAnyPieces() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      StringBuilder all = new StringBuilder();
      for (int piece = random.nextInt(6); piece > 0; piece--) {
        String text = text(random, random.nextInt(random.nextBoolean() ? 100 : 2 * SIZE));
        add(text);
        all.append(text);
      }
      String end = all.substring(Math.max(0, all.length() - SIZE));
      assertEquals(end, tail.take());
    }
  }

  @Test
  void isEmptyAfterItWasTaken() {
    add("ping");
    tail.take();
    assertEquals("", tail.take());
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    tail.add(bytes, bytes.length);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}
