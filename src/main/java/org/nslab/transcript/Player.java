package org.nslab.transcript;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows a transcript's output as fast or as slowly as it appeared.
 *
 * @param speed how many times as fast; more than 0
 * @param longestPause longer pauses are cut to this, before the speed is applied
 * @param from where to begin; what was shown before then appears at once
 * @param sleeper waits
 */
public record Player(
    double speed, Optional<Duration> longestPause, Duration from, Sleeper sleeper) {

  /** Waits for a time. */
  public interface Sleeper {

    /**
     * Waits.
     *
     * @throws InterruptedException if the playing is to stop
     */
    void sleep(Duration duration) throws InterruptedException;
  }

  /** The speed is more than 0. */
  public Player {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("a speed is more than 0");
    }
  }

  /**
   * Plays until the transcript's end.
   *
   * @param screen takes the text, as it was recorded
   * @throws IOException if the transcript cannot be read any further
   * @throws InterruptedException if the sleeper was interrupted
   */
  public void play(TranscriptReader transcript, Consumer<String> screen)
      throws IOException, InterruptedException {
    Duration shown = from;
    for (Optional<TimedEvent> next = transcript.next();
        next.isPresent();
        next = transcript.next()) {
      Duration time = next.get().time();
      if (next.get().event() instanceof Event.Output output) {
        pause(time.minus(shown));
        shown = time.compareTo(shown) > 0 ? time : shown;
        screen.accept(output.data());
      }
    }
  }

  private void pause(Duration recorded) throws InterruptedException {
    Duration pause =
        longestPause.filter(longest -> longest.compareTo(recorded) < 0).orElse(recorded);
    long nanos = (long) (pause.toNanos() / speed);
    if (nanos > 0) {
      sleeper.sleep(Duration.ofNanos(nanos));
    }
  }
}
