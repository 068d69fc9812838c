package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonCatalogueTest {

  private final Path directory;

  LessonCatalogueTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void listsTheLessonsOfADirectoryInOrder() throws IOException {
    LessonCatalogue catalogue = catalogue("10-z.md", "2-b.md", "01-a.md", "README.md", "03-c.txt");
    assertEquals(List.of("01-a", "2-b", "10-z"), catalogue.ids());
    assertEquals(Optional.of("10-z"), catalogue.after("2-b"));
    assertEquals(Optional.empty(), catalogue.after("10-z"));
    assertEquals(
        List.of(1, 2, 10), catalogue.entries().stream().map(CatalogueEntry::number).toList());
  }

  @Test
  void findsByNumberIdOrPart() throws IOException {
    LessonCatalogue catalogue =
        catalogue("01-first-steps.md", "04-veth-cable.md", "05-clinic-veth.md");
    assertEquals(List.of("04-veth-cable"), catalogue.find("4"));
    assertEquals(List.of("04-veth-cable"), catalogue.find("04"));
    assertEquals(List.of("04-veth-cable"), catalogue.find("04-VETH-cable"));
    assertEquals(List.of("01-first-steps"), catalogue.find("first"));
    assertEquals(List.of("04-veth-cable", "05-clinic-veth"), catalogue.find("veth"));
    assertEquals(List.of(), catalogue.find("nope"));
    assertEquals(List.of(), catalogue.find(" "));
  }

  @Test
  void anEntryWithProblemsGoesByItsId() throws IOException {
    CatalogueEntry entry = catalogue("01-a.md").entry("01-a").orElseThrow();
    assertTrue(entry.reading().lesson().isEmpty());
    assertEquals("01-a", entry.title());
  }

  @Test
  void saysThatADirectoryIsMissing() {
    IOException e =
        assertThrows(IOException.class, () -> LessonCatalogue.of(directory.resolve("none")));
    assertTrue(e.toString().contains("There is no directory of lessons at"));
  }

  private LessonCatalogue catalogue(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(directory.resolve(name), "no front matter\n");
    }
    return LessonCatalogue.of(directory);
  }
}
