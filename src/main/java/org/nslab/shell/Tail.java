package org.nslab.shell;

import java.nio.charset.StandardCharsets;

/** Keeps the end of what is printed. Several threads may add to it. */
final class Tail {

  private static final int SIZE = 16 * 1024;

  private final byte[] ring = new byte[SIZE];
  private long written;

  synchronized void add(byte[] bytes, int length) {
    int from = Math.max(0, length - SIZE);
    int at = (int) (written % SIZE);
    int untilEnd = Math.min(length - from, SIZE - at);
    System.arraycopy(bytes, from, ring, at, untilEnd);
    System.arraycopy(bytes, from + untilEnd, ring, 0, length - from - untilEnd);
    written += length - from;
  }

  /** What was kept since the last call. */
  synchronized String take() {
    int kept = (int) Math.min(written, SIZE);
    int from = (int) ((written - kept) % SIZE);
    byte[] bytes = new byte[kept];
    int untilEnd = Math.min(kept, SIZE - from);
    System.arraycopy(ring, from, bytes, 0, untilEnd);
    System.arraycopy(ring, 0, bytes, untilEnd, kept - untilEnd);
    written = 0;
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
