package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary of the course. */
final class GlossaryTest {

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^- \\*\\*([^*]+)\\*\\*(?: of a \\w+)? \\(([0-9]+)\\): \\S");

  private final LessonCatalogue catalogue;

  GlossaryTest() throws IOException {
    catalogue = LessonCatalogue.of(Path.of("lessons"));
  }

  private List<MatchResult> entries() {
    return ENTRY.matcher(catalogue.glossary().orElseThrow()).results().toList();
  }

  @Test
  void isInAlphabeticalOrder() {
    List<String> words = entries().stream().map(entry -> entry.group(1)).toList();
    assertEquals(words.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), words);
    assertEquals(
        catalogue.glossary().orElseThrow().lines().filter(line -> line.startsWith("- ")).count(),
        words.size());
  }

  @Test
  void eachWordStandsInItsLesson() throws IOException {
    for (MatchResult entry : entries()) {
      String id = catalogue.find(entry.group(2)).get(0);
      String text =
          Files.readString(catalogue.directory().resolve(id + ".md")).replaceAll("\\s+", " ");
      assertTrue(
          text.toLowerCase(java.util.Locale.ROOT)
              .contains(entry.group(1).toLowerCase(java.util.Locale.ROOT)),
          () -> "'" + entry.group(1) + "' does not stand in lesson " + entry.group(2));
    }
  }

  @Test
  void aCourseNeedsNone() throws IOException {
    assertEquals(Optional.empty(), LessonCatalogue.of(Path.of("docs")).glossary());
  }
}
