package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PlayerTest {

  private static final String RECORDING =
      """
      {"version": 2, "width": 80, "height": 24}
      [1.0, "o", "a"]
      [1.5, "i", "x"]
      [21.0, "o", "b"]
      [20.0, "o", "c"]
      [23.0, "o", "d"]
      """;

  private static List<String> play(double speed, Optional<Duration> longest, Duration from)
      throws IOException, InterruptedException {
    List<String> shown = new ArrayList<>();
    Player player = new Player(speed, longest, from, pause -> shown.add(pause.toMillis() + " ms"));
    try (TranscriptReader reader =
        TranscriptReader.of(
            new ByteArrayInputStream(RECORDING.getBytes(StandardCharsets.UTF_8)), "a.cast")) {
      player.play(reader, shown::add);
    }
    return shown;
  }

  @Test
  void pausesAreAsTheyWere() throws Exception {
    assertEquals(
        List.of("1000 ms", "a", "20000 ms", "b", "c", "2000 ms", "d"),
        play(1, Optional.empty(), Duration.ZERO));
  }

  @Test
  void theyCanBeShortened() throws Exception {
    assertEquals(
        List.of("100 ms", "a", "300 ms", "b", "c", "200 ms", "d"),
        play(10, Optional.of(Duration.ofSeconds(3)), Duration.ZERO));
  }

  @Test
  void whatWasBeforeTheBeginningAppearsAtOnce() throws Exception {
    assertEquals(
        List.of("a", "b", "c", "500 ms", "d"),
        play(1, Optional.empty(), Duration.ofMillis(22_500)));
  }

  @Test
  void aSpeedIsMoreThanNothing() {
    for (double speed : new double[] {0, -1, Double.NaN}) {
      assertThrows(
          IllegalArgumentException.class, () -> play(speed, Optional.empty(), Duration.ZERO));
    }
  }
}
