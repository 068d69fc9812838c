package org.nslab.transcript;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives a recorded run the pace of somebody who is watched: time to read, time to type, and no long
 * waits. What happened stays as it was recorded.
 */
final class Pace {

  private static final Duration LONGEST_WAIT = Duration.ofMillis(600);
  private static final Duration TO_READ = Duration.ofMillis(1200);
  private static final int MILLIS_A_CHARACTER = 35;

  private final Random random = new Random(1);
  private final AtomicLong now = new AtomicLong();
  private Duration before = Duration.ZERO;
  private Optional<String> line = Optional.empty();

  /** Writes a recording again, at the new pace. */
  static void change(Path recorded, Path to) throws IOException {
    try (TranscriptReader reader = TranscriptReader.open(recorded)) {
      Pace pace = new Pace();
      try (TranscriptWriter writer =
          TranscriptWriter.create(
              to, reader.header(), pace.now::get, MoreExecutors.newDirectExecutorService())) {
        for (Optional<TimedEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
          pace.take(next.get(), writer);
        }
      }
    }
  }

  private void take(TimedEvent timed, TranscriptWriter writer) {
    Duration recorded = timed.time().minus(before);
    before = timed.time();
    now.addAndGet((recorded.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : recorded).toNanos());
    Event event = timed.event();
    if (event instanceof Event.Output output) {
      line.ifPresentOrElse(
          typed -> type(output.data(), typed, writer), () -> print(output.data(), writer));
      line = Optional.empty();
    } else if (event instanceof Event.Input input) {
      line = Optional.of(input.data());
    } else if (event instanceof Event.Marker marker) {
      writer.marker(marker.data());
    } else if (event instanceof Event.Happened happened) {
      writer.happened(happened.what());
    }
  }

  /** The prompt is there first, and then the line grows word by word. */
  private void type(String shown, String line, TranscriptWriter writer) {
    String typed = line.replace("\r", "");
    if (!shown.endsWith(typed + "\r\n")) {
      throw new IllegalStateException("a line that is not shown as it was typed: " + line);
    }
    print(shown.substring(0, shown.length() - typed.length() - 2), writer);
    now.addAndGet(TO_READ.plusMillis(random.nextInt(300)).toNanos());
    for (String word : typed.split("(?<= )", -1)) {
      now.addAndGet(Duration.ofMillis((long) word.length() * MILLIS_A_CHARACTER).toNanos());
      print(word, writer);
    }
    writer.keys(line);
    print("\r\n", writer);
  }

  private static void print(String text, TranscriptWriter writer) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writer.output(bytes, bytes.length);
  }
}
