package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint says without running anything. */
final class LinterTest {

  private static final String HEADER = "---\ntitle: T\nsummary: S\n---\n";
  private static final String STEP = "## Do\n\n```run\nip link\n```\n```check\nran ip link\n```\n";
  private static final String HINTS = "```hint\nA.\n```\n```hint\nB.\n```\n";

  private final Path directory;

  LinterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void sumsUp() throws IOException {
    assertEquals("1 lesson, 1 step: no problems", lint("1-a.md", STEP + HINTS).summary());
    assertEquals("1 lesson, 1 step: 1 problem", lint("1-a.md", STEP).summary());
    assertEquals("1 lesson, 0 steps: 1 problem", lint("1-a.md", "Words.\n").summary());
    Path one = write("1-a.md", STEP);
    Path two = write("2-b.md", STEP + HINTS + "## Da\n```check\nx\n```\n");
    LintReport report = new Linter().lint(List.of(two, one, one));
    assertEquals("2 lessons, 1 step: 3 problems", report.summary());
    assertEquals(List.of(one, two, two), report.problems().stream().map(Problem::path).toList());
  }

  @Test
  void saysWhatALessonLacks() throws IOException {
    assertProblem("1-a.md", STEP, 5, "'Do' has no hint");
    assertProblem("1-a.md", STEP + "```hint\nA.\n```\n", 5, "'Do' has one hint");
    assertProblem("a.md", STEP + HINTS, 1, "must begin with the lesson's number");
    assertProblem("1-a.md", STEP + HINTS + "```wrong\nx\n```\n", 20, "has no answer");
    assertProblem(
        "1-a.md",
        "## Q\n```quiz\nW?\n[x] a\n[ ] b\n  No.\n```\n" + HINTS + "```wrong\nx\n=> y\n```\n",
        19,
        "no use in a step without");
  }

  private LintReport lint(String name, String text) throws IOException {
    return new Linter().lint(List.of(write(name, text)));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), HEADER + text);
  }

  private void assertProblem(String name, String text, int line, String message)
      throws IOException {
    List<Problem> problems = lint(name, text).problems();
    assertTrue(
        problems.stream().anyMatch(p -> p.line() == line && p.message().contains(message)),
        () -> line + " " + message + " not in " + problems);
  }
}
