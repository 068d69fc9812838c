package org.nslab.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where nslab cannot teach, it says so in a sentence. */
@Timeout(60)
final class RefusedStartIT {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path home;

  private static void isOneSentence(String printed) {
    assertTrue(printed.strip().lines().count() == 1, printed);
    assertTrue(printed.contains("nslab: "), printed);
    assertFalse(printed.contains("Exception") || printed.contains("\tat "), printed);
  }

  @Test
  void withoutATerminal() throws Exception {
    Process process =
        Launch.with(home)
            .process(List.of(), "learn", "--home", home.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor());
    isOneSentence(printed);
    assertTrue(printed.contains("needs a terminal"), printed);
  }

  @Test
  void withALessonThatHasAMistake() throws Exception {
    Path lessons = Files.createDirectory(home.resolve("lessons"));
    Files.writeString(
        lessons.resolve("01-wrong.md"),
        """
        ---
        title: Wrong
        summary: You can see a mistake.
        minutes: 1
        ---

        # Wrong

        ## Step

        ```run
        true
        ```

        ```check
        namespace red is purple
        ```
        """);
    try (Typist nslab =
        Typist.start(
            Launch.with(home).size(200, 24),
            "learn",
            "--lessons",
            lessons.toString(),
            "--home",
            home.toString())) {
      assertEquals(2, nslab.exitCode());
      nslab.awaitScreen("This lesson has a mistake");
      nslab.awaitScreen("01-wrong.md:16");
      isOneSentence(nslab.screen());
    }
  }

  @Test
  void withAHomeThatCannotBeWritten() throws Exception {
    try (Typist nslab =
        Typist.start(Launch.with(home).size(200, 24), "learn", "--home", "/proc/nslab/home")) {
      assertEquals(2, nslab.exitCode());
      nslab.awaitScreen("cannot be kept in /proc/nslab/home");
      isOneSentence(nslab.screen());
    }
  }
}
