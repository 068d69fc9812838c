package org.nslab.grading.rerun;

import java.time.Duration;
import org.nslab.lesson.Replay;

/**
 * How long a run may take.
 *
 * @param line how long one line may run before it is interrupted
 * @param all how long all of it may take
 * @param interrupted how long a line that was interrupted then is let run at most
 * @param hasty whether pings are sent without pauses, which changes nothing in the network
 */
public record Pace(Duration line, Duration all, Duration interrupted, boolean hasty) {

  /** As it was, with as much time as it takes. */
  public static Pace leisurely(Duration line) {
    return new Pace(line, Duration.ofHours(12), Duration.ofSeconds(10), false);
  }

  /** For many transcripts. */
  public static Pace quick(Duration line, Duration all) {
    return new Pace(line, all, Duration.ofSeconds(2), true);
  }

  String apply(String line) {
    return hasty ? Replay.pings(line) : line;
  }
}
