package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read. */
final class RoundTripTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyEventComesBack(long seed) throws IOException {
    Random random = new Random(seed);
    List<TimedEvent> written = new ArrayList<>();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(Json.header(Samples.HEADER)));
    long micros = 0;
    for (Event event : Samples.events(random, 300)) {
      written.add(new TimedEvent(Duration.ofNanos(micros * 1000), event));
      file.writeBytes(bytes(Json.event(micros, event)));
      micros += random.nextInt(5_000_000);
    }
    try (TranscriptReader reader =
        TranscriptReader.of(new ByteArrayInputStream(file.toByteArray()), "a.cast")) {
      assertEquals(Samples.HEADER, reader.header());
      assertEquals(written, all(reader));
      assertFalse(reader.isCutOff());
    }
  }

  private static byte[] bytes(String line) {
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static List<TimedEvent> all(TranscriptReader reader) throws IOException {
    List<TimedEvent> events = new ArrayList<>();
    for (Optional<TimedEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
      events.add(next.get());
    }
    return events;
  }
}
