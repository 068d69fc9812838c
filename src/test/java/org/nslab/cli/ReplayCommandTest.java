package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayCommandTest {

  private static final String RECORDING =
      """
      {"version": 2, "width": 80, "height": 24}
      [0.01, "o", "a\\u001b]0;title\\u0007\\r\\n"]
      [0.02, "m", "first\\u001b[2J"]
      [3700.0, "o", "b\\u001b[1m"]
      [3725.5, "m", "second"]
      [3725.6, "o", "c"]
      """;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private final Path cast;

  ReplayCommandTest(@TempDir Path directory) throws IOException {
    cast = Files.writeString(directory.resolve("a.cast"), RECORDING);
  }

  private int replay(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "replay";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(
        new Main.Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8)),
        all);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itShowsTheOutputAndPutsTheScreenRight() {
    assertEquals(0, replay(cast.toString(), "--idle-limit", "0.02", "--speed", "2"));
    assertEquals("a\r\nb\033[1mc\0337\033[r\0338\033(B\033[0m", text(output));
    assertEquals("", text(error));
  }

  @Test
  void itBeginsAtAMarker() {
    assertEquals(0, replay(cast.toString(), "--from", "2"));
    assertEquals(2, replay(cast.toString(), "--from", "3"));
    assertTrue(text(error).contains("there are 2 markers"), text(error));
  }

  @Test
  void itListsTheMarkers() {
    assertEquals(0, replay(cast.toString(), "--markers"));
    assertEquals(
        "  1  0:00:00  first\033[2J".replace("\033[2J", " [2J"),
        text(output).lines().toList().get(0));
    assertEquals("  2  1:02:05  second", text(output).lines().toList().get(1));
  }

  @Test
  void whatCannotBePlayedIsSaidInALine() throws IOException {
    assertEquals(2, replay("no-such.cast"));
    assertEquals("nslab: There is no transcript no-such.cast.\n", text(error));
    error.reset();
    Files.writeString(cast, "{\"version\": 2, \"width\": 80, \"height\": 24}\n[5]\n");
    assertEquals(2, replay(cast.toString()));
    assertEquals(
        "nslab: " + cast + ":2: An event must be a list of a time, a code and data.\n",
        text(error));
    assertEquals(2, replay(cast.toString(), "--speed", "0"));
    assertEquals(2, replay(cast.toString(), "--run", "--markers"));
    assertEquals(2, replay());
  }

  @Test
  void whatCannotBeRunIsSaidInALine() {
    assertEquals(2, replay(cast.toString(), "--run"));
    assertEquals(
        "nslab: " + cast + " was not recorded by nslab; it can be played but not run.\n",
        text(error));
  }
}
