package org.nslab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LintCommandIT {

  private final Path directory;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  LintCommandIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void startsALessonThatIsWithoutProblems() throws IOException {
    String name = directory.resolve("20-two-hosts").toString();
    assertEquals(0, lint("--new", name));
    assertEquals("Wrote " + name + ".md. Check it with: nslab lint " + name + ".md\n", printed());
    assertEquals(0, lint(name + ".md"));
    assertEquals("1 lesson, 3 steps: no problems\n", printed());
    assertEquals(0, lint("--lessons", directory.toString(), "20"));
    assertEquals(0, lint(directory.toString()));
    assertEquals(2, lint("--new", name));
    assertTrue(error.toString(StandardCharsets.UTF_8).contains("already"), error::toString);
  }

  @Test
  void saysNoToALessonWithProblems() throws IOException {
    Path file = Files.writeString(directory.resolve("1-a.md"), "# No front matter\n");
    assertEquals(1, lint(file.toString()));
    String[] lines = printed().split("\n", -1);
    assertTrue(lines[0].startsWith(file + ":1: The file must begin with front matter"), lines[0]);
    assertEquals("1 lesson, 0 steps: 2 problems", lines[lines.length - 2]);
  }

  @Test
  void saysWhatItCannotFind() {
    assertEquals(2, lint());
    assertEquals(2, lint("--lessons", directory.toString(), "nowhere"));
    assertEquals(
        """
        nslab: Which lessons? `nslab lint LESSON…`, or `nslab lint --new NAME`.
        nslab: There is no file or lesson nowhere.
        """,
        error.toString(StandardCharsets.UTF_8));
  }

  private int lint(String... arguments) {
    output.reset();
    String[] all = new String[arguments.length + 1];
    all[0] = "lint";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.run(
        new Main.Streams(
            InputStream.nullInputStream(),
            new PrintStream(output, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8)),
        all);
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }
}
