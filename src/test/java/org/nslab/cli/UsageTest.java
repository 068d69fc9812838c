package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong command line is answered with, and what every command says of itself. */
class UsageTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn --nope",
        "learn one two",
        "learn --lab cloud",
        "learn --color",
        "shell --student me",
        "why",
        "grade",
        "map --format gif",
        "lesson",
        "--nope"
      })
  void answersMisuseInOneLine(String line) {
    assertEquals(2, run(line));
    String said = error.toString(StandardCharsets.UTF_8);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.startsWith("nslab: ") && said.contains(" --help` says what it takes."), said);
    assertEquals("", output.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "learn",
        "lessons",
        "shell",
        "why",
        "grade",
        "explain",
        "complete",
        "map",
        "replay",
        "lint",
        "doctor"
      })
  void everyCommandHasHelpAndVersion(String name) {
    assertEquals(0, run(name + " --version"));
    assertEquals(Main.VERSION + "\n", output.toString(StandardCharsets.UTF_8));
    output.reset();
    assertEquals(0, run(name + " --help"));
    String help = output.toString(StandardCharsets.UTF_8);
    assertTrue(help.startsWith("Usage: nslab " + name + " [-hV"), help);
    assertTrue(help.contains("--lessons=DIR") && help.contains("-h, --help"), help);
  }

  @Test
  void optionsKeepTheirDefaults() {
    assertEquals(2, run("lessons --lessons /nonexistent --home /nonexistent"));
    assertTrue(error.toString(StandardCharsets.UTF_8).contains("/nonexistent"));
  }

  private int run(String line) {
    return Main.run(
        new Main.Streams(
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8)),
        line.split(" "));
  }
}
