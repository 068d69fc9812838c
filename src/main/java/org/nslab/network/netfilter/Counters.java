package org.nslab.network.netfilter;

/**
 * What has passed.
 *
 * @param packets their number
 * @param bytes their length, altogether
 */
public record Counters(long packets, long bytes) {

  /** Nothing has passed. */
  public static final Counters ZERO = new Counters(0, 0);

  /** One packet more. */
  public Counters plus(int length) {
    return new Counters(packets + 1, bytes + length);
  }
}
