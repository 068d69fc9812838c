package org.nslab.grading.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RosterReaderTest {

  private final Path file;

  RosterReaderTest(@TempDir Path directory) {
    file = directory.resolve("roster.csv");
  }

  private Roster read(String text) throws IOException {
    Files.writeString(file, text);
    return RosterReader.read(file);
  }

  private void refuses(String text, String sentence) {
    IOException e = assertThrows(IOException.class, () -> read(text));
    assertTrue(String.valueOf(e.getMessage()).contains(sentence), e.getMessage());
  }

  @Test
  void readsWhatThereIs() throws IOException {
    Roster roster =
        read(
            "\uFEFFName,ID,match,due,other\n\"One, A\",s1,x_1 y-2,2026-12-01T10:00:00Z,z\nTwo,a/../b\n");
    assertEquals(
        new Student(
            "s1",
            "One, A",
            "",
            List.of("x_1", "y-2"),
            Optional.empty(),
            Optional.of(Instant.parse("2026-12-01T10:00:00Z"))),
        roster.student("s1").orElseThrow());
    assertEquals("Two", roster.student("a/../b").orElseThrow().name());
  }

  @Test
  void saysWhatIsWrong() {
    refuses("", "nobody");
    refuses("id\n", "nobody");
    refuses("name\nx\n", "must be called 'id'");
    refuses("id\ns1\ns1\n", "roster.csv:3: the id 's1' stands twice");
    refuses("id,due\ns1,soon\n", "'due' must be a time");
    refuses("id\n" + "x".repeat(101) + "\n", "1 to 100");
    assertThrows(IOException.class, () -> RosterReader.read(file.resolveSibling("none.csv")));
  }

  @Test
  void neverThrowsAnythingElse() throws IOException {
    Random random = new Random(3);
    byte[] pieces = "id,name\n\"'\\;\t\r\0é,s1".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2000; i++) {
      byte[] text = new byte[random.nextInt(40)];
      for (int n = 0; n < text.length; n++) {
        text[n] = pieces[random.nextInt(pieces.length)];
      }
      Files.write(file, text);
      try {
        RosterReader.read(file);
      } catch (IOException expected) {
        assertTrue(String.valueOf(expected.getMessage()).contains("roster.csv"));
      }
    }
  }

  @Test
  void tellsWhoseAFileIs() {
    Student one =
        new Student("s1", "", "one@example.org", List.of("44"), Optional.empty(), Optional.empty());
    Owners owners = new Owners(Roster.of(List.of(one, Student.of("s1-a"), Student.of("s2"))));
    assertEquals(Set.of("s1"), owners.of(List.of("Surname_S1_assignsubmission", "s2.cast")));
    assertEquals(Set.of("s1-a"), owners.of(List.of("x_s1-a_y.cast")));
    assertEquals(Set.of("s1"), owners.of(List.of("all", "surnameone_44_99_exam.cast")));
    assertEquals(Set.of("s1"), owners.of(List.of("one@example.org", "a.cast")));
    assertEquals(Set.of("s1", "s2"), owners.of(List.of("s1 and s2.cast")));
    assertEquals(Set.of(), owners.of(List.of("s12", "xs1.cast")));
  }
}
