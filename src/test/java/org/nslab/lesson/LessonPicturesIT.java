package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pictures in {@code lessons/} show the networks that the lessons build. */
@Timeout(120)
@Tag("proof")
final class LessonPicturesIT {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(.*?)\\n(.*?)^```$");
  private static final Pattern DRAWN = Pattern.compile("-{3}|[─│┌└━┃]");
  private static final String AGAIN = " is out of date; docs/maps.md says how to draw it again";

  /** A picture that is drawn by hand would be out of date one day. */
  @Test
  void noneIsDrawnByHand() throws Exception {
    for (CatalogueEntry entry : LessonCatalogue.of(Path.of("lessons")).entries()) {
      String text = Files.readString(entry.reading().lesson().orElseThrow().path());
      FENCED
          .matcher(text)
          .results()
          .filter(block -> block.group(1).isEmpty())
          .forEach(block -> assertFalse(DRAWN.matcher(block.group(2)).find(), block.group()));
    }
  }

  @Test
  void theyAreUpToDate() throws Exception {
    Map<Path, String> files = LessonPictures.all();
    assertTrue(files.size() > 10, files.keySet().toString());
    for (Map.Entry<Path, String> file : files.entrySet()) {
      String there = Files.exists(file.getKey()) ? Files.readString(file.getKey()) : "";
      assertEquals(file.getValue(), there, file.getKey() + AGAIN);
    }
    try (Stream<Path> pictures = Files.list(Path.of("lessons/pictures"))) {
      Set<Path> wanted = new TreeSet<>(files.keySet());
      wanted.removeIf(file -> !file.toString().endsWith(".svg"));
      assertEquals(wanted, new TreeSet<>(pictures.toList()));
    }
  }
}
