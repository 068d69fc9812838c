package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class TranscriptReaderTest {

  private static final String MINIMAL = "{\"version\": 2, \"width\": 80, \"height\": 24}\n";

  private static TranscriptReader reader(byte[] bytes) throws IOException {
    return TranscriptReader.of(new ByteArrayInputStream(bytes), "a.cast");
  }

  private static List<TimedEvent> read(String text) throws IOException {
    try (TranscriptReader reader = reader(text.getBytes(StandardCharsets.UTF_8))) {
      return RoundTripTest.all(reader);
    }
  }

  private static TimedEvent at(int millis, Event event) {
    return new TimedEvent(Duration.ofMillis(millis), event);
  }

  @Test
  void recordingsOfOtherProgramsAreRead() throws IOException {
    assertEquals(
        List.of(
            at(0, new Event.Output("a\r\n")),
            at(1500, new Event.Unknown("z")),
            at(1500, new Event.Unknown("x")),
            at(1500, new Event.Unknown("x")),
            at(2000, new Event.Happened(new LessonEvent.StepPassed(3)))),
        read(
            MINIMAL
                + "[0, \"o\", \"a\\r\\n\"]\r\n\n[1.5, \"z\", {\"a\": [1]}]\n"
                + "[1.5, \"x\", \"0\"]\n[1.5, \"x\", {\"type\": \"later\"}]\n"
                + "[2e0, \"x\", {\"type\": \"passed\", \"step\": 3}]\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1.0, \"o\", \"a",
        "[1.0",
        "[",
        "[1.0, \"o\", \"caf\u00e9",
        "[1.0, \"o\", \"a\"] xy"
      })
  void aLineThatWasNotWrittenCompletelyIsLeftOut(String last) throws IOException {
    byte[] bytes = (MINIMAL + "[0.5, \"o\", \"b\"]\n" + last).getBytes(StandardCharsets.UTF_8);
    for (byte[] cut : List.of(bytes, Arrays.copyOf(bytes, bytes.length - 1))) {
      try (TranscriptReader reader = reader(cut)) {
        assertEquals(List.of(at(500, new Event.Output("b"))), RoundTripTest.all(reader));
        assertEquals(cut[cut.length - 1] != '\n', reader.isCutOff());
      }
    }
  }

  @Test
  void aLastLineWithoutItsLineFeedCounts() throws IOException {
    assertEquals(1, read(MINIMAL + "[0.5, \"o\", \"b\"]").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x                              | a.cast:2: This line is not JSON.",
        "[1,2                           | a.cast:2: This line is not JSON.",
        "{}                             | a.cast:2: An event must be a list of a time, a code and data.",
        "[1,\"o\"]                      | a.cast:2: An event must be a list of a time, a code and data.",
        "[-1,\"o\",\"\"]                | a.cast:2: An event's time must be a number of seconds, 0 or more.",
        "[1e999,\"o\",\"\"]             | a.cast:2: An event's time must be a number of seconds, 0 or more.",
        "[\"1\",\"o\",\"\"]             | a.cast:2: An event's time must be a number of seconds, 0 or more.",
        "[1,2,\"\"]                     | a.cast:2: An event's code must be a text.",
        "[1,\"o\",3]                    | a.cast:2: The data of this event must be a text.",
        "[1,\"r\",\"0x5\"]              | a.cast:2: A new size of the terminal must be like '80x24'.",
        "[1,\"r\",\"99999x5\"]          | a.cast:2: A new size of the terminal must be like '80x24'.",
        "[1,\"x\",\"{\"]                | a.cast:2: This line is not JSON.",
        "[1,\"x\",{\"type\":\"passed\"}] | a.cast:2: 'step' is missing.",
        "[1,\"x\",{\"type\":\"passed\",\"step\":0}] | a.cast:2: 'step' must be a whole number from 1 to 100000.",
        "[1,\"x\",{\"type\":\"passed\",\"step\":1.5}] | a.cast:2: 'step' must be a whole number from 1 to 100000.",
        "[1,\"x\",{\"type\":\"command\",\"step\":1,\"line\":5}] | a.cast:2: 'line' must be a text.",
      })
  void whatIsNoEventIsSaidWithItsPlace(String line, String message) {
    TranscriptException e =
        assertThrows(TranscriptException.class, () -> read(MINIMAL + line + "\n"));
    assertEquals(message, e.getMessage());
    assertEquals(2, e.line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                           | a.cast:1: This is no transcript: it is empty.",
        "hello                        | a.cast:1: This is no transcript: the first line of an asciicast is a JSON object.",
        "[1,\"o\",\"\"]               | a.cast:1: The first line must be a JSON object.",
        "{\"width\":80}               | a.cast:1: 'version' is missing.",
        "{\"version\":3}              | a.cast:1: This is not an asciicast of version 2, the one that nslab reads.",
        "{\"version\":2,\"width\":0}  | a.cast:1: 'width' must be a whole number from 1 to 65535.",
        "{\"version\":2,\"width\":80,\"height\":24,\"nslab\":5} | a.cast:1: 'nslab' must be a JSON object.",
        "{\"version\":2,\"width\":80,\"height\":24,\"nslab\":{\"version\":\"1\",\"lesson\":\"a\\u001bb\",\"lab\":\"k\"}} | a.cast:1: A member of 'nslab' is too long or has control characters.",
      })
  void whatIsNoHeaderIsSaid(String line, String message) {
    assertEquals(message, assertThrows(TranscriptException.class, () -> read(line)).getMessage());
  }

  @Test
  void aMissingFileIsSaid() {
    IOException e =
        assertThrows(IOException.class, () -> TranscriptReader.open(Path.of("no/such.cast")));
    assertEquals("There is no transcript no/such.cast.", e.getMessage());
  }

  @Test
  void aLineWithoutEndIsAClearErrorLongBeforeItsEnd() throws IOException {
    try (Endless endless = new Endless(MINIMAL + "[0.5, \"o\", \"");
        TranscriptReader reader = TranscriptReader.of(endless, "a.cast")) {
      TranscriptException e = assertThrows(TranscriptException.class, reader::next);
      assertEquals(
          "a.cast:2: This line is longer than 4 MiB; nslab writes none that long.", e.getMessage());
      assertTrue(endless.count < 2L * LineSource.LONGEST);
    }
  }

  @Test
  void nestingWithoutEndIsAClearError() {
    String deep = "[".repeat(100_000);
    assertThrows(TranscriptException.class, () -> read(MINIMAL + deep + "\n"));
    assertThrows(TranscriptException.class, () -> read("{\"a\":".repeat(100_000) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void whateverIsInAFileNothingButTheDocumentedExceptionComesOfIt(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(Json.header(Samples.HEADER)).append('\n');
    for (Event event : Samples.events(random, 40)) {
      text.append(Json.event(random.nextInt(10_000_000), event)).append('\n');
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3000; i++) {
      tryToRead(mutated(good, random));
    }
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      tryToRead(noise);
    }
  }

  private static byte[] mutated(byte[] good, Random random) {
    byte[] bytes =
        Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
    String alphabet = "{}[]\",:\\\n\r0123456789-+.eE null";
    for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextBoolean()
              ? (byte) alphabet.charAt(random.nextInt(alphabet.length()))
              : (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static void tryToRead(byte[] bytes) {
    try (TranscriptReader reader = reader(bytes)) {
      RoundTripTest.all(reader);
    } catch (TranscriptException e) {
      assertTrue(String.valueOf(e.getMessage()).matches("a\\.cast:[0-9]+: .*\\."), e.toString());
    } catch (IOException e) {
      throw new AssertionError("a stream in memory cannot fail", e);
    }
  }

  /** A beginning and then the letter a for ever. */
  private static final class Endless extends InputStream {

    private final byte[] beginning;
    private long count;

    Endless(String beginning) {
      this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      count++;
      return count <= beginning.length ? beginning[(int) count - 1] : 'a';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      bytes[from] = (byte) read();
      return 1;
    }
  }
}
