package org.nslab.grading.submission;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Dates and times as people write them (ISO 8601). */
public final class Moment {

  private static final List<Function<String, Instant>> WAYS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant(),
          text ->
              LocalDate.parse(text)
                  .atTime(LocalTime.MAX)
                  .atZone(ZoneId.systemDefault())
                  .toInstant());

  private Moment() {}

  /**
   * A moment such as {@code 2026-12-01T23:59:00+01:00}, {@code 2026-12-01 23:59} in this machine's
   * time zone, or {@code 2026-12-01}, which means the end of that day.
   *
   * @return empty where the text is none of these
   */
  public static Optional<Instant> of(String text) {
    String joined = text.strip().replaceFirst("(?<=[0-9]) (?=[0-9])", "T");
    for (Function<String, Instant> way : WAYS) {
      try {
        return Optional.of(way.apply(joined));
      } catch (DateTimeException another) {
        // The next way is tried.
      }
    }
    return Optional.empty();
  }
}
