package org.nslab.transcript;

import java.util.Map;
import java.util.Optional;

/**
 * The first line of a transcript.
 *
 * @param width columns of the terminal as the recording began, 1 to 65535
 * @param height rows, likewise
 * @param timestamp when it began, in seconds since 1970-01-01T00:00Z
 * @param title what players show; may be empty
 * @param environment {@code TERM} and {@code SHELL}, so far as they are known
 * @param origin what nslab says of it; empty in recordings of other programs
 */
public record TranscriptHeader(
    int width,
    int height,
    long timestamp,
    String title,
    Map<String, String> environment,
    Optional<Origin> origin) {

  private static final int LARGEST = 65_535;

  /** Copies the map. */
  public TranscriptHeader {
    checkSize(width, height);
    environment = Map.copyOf(environment);
  }

  static boolean isSize(int width, int height) {
    return width >= 1 && height >= 1 && width <= LARGEST && height <= LARGEST;
  }

  static void checkSize(int width, int height) {
    if (!isSize(width, height)) {
      throw new IllegalArgumentException("a terminal has 1 to 65535 columns and rows");
    }
  }
}
