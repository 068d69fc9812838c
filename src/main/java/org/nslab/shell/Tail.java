package org.nslab.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Keeps the end of what is printed. Several threads may add to it. */
final class Tail {

  private static final int SIZE = 16 * 1024;

  private final byte[] ring = new byte[SIZE];
  private long written;

  synchronized void add(byte[] bytes, int length) {
    for (int i = Math.max(0, length - SIZE); i < length; i++) {
      ring[(int) (written++ % SIZE)] = bytes[i];
    }
  }

  /** What was kept since the last call. */
  synchronized String take() {
    int kept = (int) Math.min(written, SIZE);
    byte[] bytes = new byte[kept];
    for (int i = 0; i < kept; i++) {
      bytes[i] = ring[(int) ((written - kept + i) % SIZE)];
    }
    written = 0;
    Arrays.fill(ring, (byte) 0);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
