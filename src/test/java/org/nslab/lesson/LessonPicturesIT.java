package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pictures in {@code lessons/} show the networks that the lessons build. */
@Timeout(120)
final class LessonPicturesIT {

  private static final String AGAIN = " is out of date; docs/maps.md says how to draw it again";

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
