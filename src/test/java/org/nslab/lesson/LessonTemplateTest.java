package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LessonTemplateTest {

  private final Path directory;

  LessonTemplateTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void isALessonWithoutProblems() throws IOException {
    Path file = LessonTemplate.write(directory.resolve("20-two-hosts"));
    assertEquals(directory.resolve("20-two-hosts.md"), file);
    assertEquals(List.of(), new Linter().lint(List.of(file)).problems());
    assertEquals(
        "Two hosts", new LessonReader().read(file).lesson().orElseThrow().header().title());
  }

  @Test
  void replacesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("20-tunnel.md"), "mine");
    assertSays("20-tunnel.md", "already; choose another name");
    assertEquals("mine", Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "tunnel, such as 20-tunnel",
    "20-, such as 20-tunnel",
    "20-a b, such as 20-tunnel",
    "none/20-a, There is no directory",
  })
  void saysWhatIsWrongWithAName(String name, String message) {
    assertSays(name, message);
  }

  private void assertSays(String name, String message) {
    IOException e =
        assertThrows(IOException.class, () -> LessonTemplate.write(directory.resolve(name)));
    assertTrue(e.toString().contains(message), e.toString());
  }
}
