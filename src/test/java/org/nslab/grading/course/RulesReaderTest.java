package org.nslab.grading.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.lesson.LessonCatalogue;

final class RulesReaderTest {

  private final Path file;

  RulesReaderTest(@TempDir Path directory) {
    file = directory.resolve("course.yaml");
  }

  private Rules read(String text) throws IOException {
    Files.writeString(file, text);
    return RulesReader.read(file, LessonCatalogue.of(Path.of("lessons")));
  }

  /** The example of the guide for instructors. */
  @Test
  void readsTheGuidesExample() throws IOException {
    Matcher example =
        Pattern.compile("(?s)```yaml\n(.*?)```")
            .matcher(Files.readString(Path.of("docs", "instructors.md")));
    assertTrue(example.find());
    Rules rules = read(example.group(1));
    assertEquals("Networks, winter term", rules.title());
    assertEquals(10, rules.hint());
    assertEquals(50, rules.lateMost());
    assertEquals(
        new LessonRule("19-exam", 3, Optional.of(Instant.parse("2026-12-18T11:00:00Z")), 40),
        rules.lessons().get(1));
    for (String key : RulesReader.KEYS) {
      assertTrue(example.group(1).contains(key + ":"), key);
    }
  }

  @Test
  void everyEntryMayBeLeftOut() throws IOException {
    assertEquals(Rules.STANDARD, read(""));
    assertEquals(List.of(), read("pass: 60").lessons());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pas: 50; Did you mean",
        "pass: much; must be a number from 0 to 100",
        "pass: 101; must be a number",
        "attempts: worst; must be best or last",
        "partial: maybe; true or false",
        "lessons: 19; must be a list",
        "lessons: [{id: 19-exam, due: tomorrow}]; must be a time",
        "lessons: [{id: 19-exma}]; There is no one lesson",
        "lessons: [{id: 19}, {id: 19-exam}]; stands twice",
        "lessons: [{id: 19, weight: 0}]; must be a number",
        "late: 5; were expected",
        "a: [; are not YAML",
        "[1]; were expected"
      })
  void saysWhatIsWrong(String line) {
    String[] parts = line.split(";", 2);
    IOException e = assertThrows(IOException.class, () -> read(parts[0]));
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains(parts[1].strip()), message);
    assertTrue(message.contains("course.yaml"), message);
  }

  @Test
  void neverThrowsAnythingElse() {
    Random random = new Random(7);
    String pieces = "pass: 50\n-{}[]&*!|>%@`'\"#,?lessons:\n  - id: 19\n\t\u0000é";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      try {
        read(text.toString());
      } catch (IOException expected) {
        assertTrue(String.valueOf(expected.getMessage()).length() > 10);
      }
    }
  }
}
