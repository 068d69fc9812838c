package org.nslab.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the work, for one of several machines.
 *
 * @param index which, from 1
 * @param of how many there are
 */
public record Shard(int index, int of) {

  /** All of the work. */
  public static final Shard ALL = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

  /** Reads {@code 3/8}; empty where it is none. */
  public static Optional<Shard> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int index = Integer.parseInt(matcher.group(1));
    int of = Integer.parseInt(matcher.group(2));
    return index >= 1 && index <= of ? Optional.of(new Shard(index, of)) : Optional.empty();
  }

  /** Whether what was found there is in this part; the same on every machine. */
  boolean has(String source) {
    return Math.floorMod((source.hashCode() * 0x9E3779B9) >>> 8, of) == index - 1;
  }
}
