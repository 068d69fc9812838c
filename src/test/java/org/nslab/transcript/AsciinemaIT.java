package org.nslab.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.Tools;

/** What nslab writes plays in asciinema. */
@Timeout(60)
final class AsciinemaIT {

  private static final String SHOWN =
      "4.1 # ip netns add red\r\n\033[1;32m✔ Done.\033[0m\r\n日本 😀 \"quoted\\\"\r\n";

  private final Path directory;

  AsciinemaIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  static void need() {
    Tools.need("asciinema");
    Tools.need("script");
  }

  @Test
  void itPlaysWhatWasShownAndNothingElse() throws Exception {
    Path cast = record();
    assertEquals(SHOWN, inTerminal("asciinema cat " + cast));
    assertEquals(SHOWN, inTerminal("asciinema play -s 1000 " + cast));
  }

  @Test
  void itPlaysATranscriptThatEndedInTheMiddleOfALine() throws Exception {
    Path cast = record();
    Files.writeString(cast, "[9.0, \"o\", \"cut o", StandardOpenOption.APPEND);
    String played = inTerminal("asciinema play -s 1000 " + cast);
    assertTrue(played.startsWith(SHOWN), played);
  }

  private Path record() throws IOException {
    Path cast = directory.resolve("a.cast");
    try (TranscriptWriter writer = TranscriptWriter.create(cast, Samples.HEADER)) {
      writer.happened(new LessonEvent.StepEntered(1, "Make the cable", true));
      writer.shown(SHOWN.substring(0, 6));
      writer.line("ip netns add red");
      byte[] rest = SHOWN.substring(6).getBytes(StandardCharsets.UTF_8);
      writer.output(rest, rest.length);
      writer.keys("\003");
      writer.happened(new LessonEvent.Command(1, "ip netns add red", 0, "kernel", ""));
      writer.happened(new LessonEvent.StepPassed(1));
      writer.resized(100, 40);
      writer.marker("Make the cable");
    }
    return cast;
  }

  private String inTerminal(String command) throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder("script", "-q", "-e", "-c", command, "/dev/null")
            .redirectInput(Redirect.PIPE)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("HOME", directory.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "asciinema does not end");
      String printed = Files.readString(output);
      assertEquals(0, process.exitValue(), printed);
      return printed;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
