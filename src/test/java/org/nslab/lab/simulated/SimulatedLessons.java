package org.nslab.lab.simulated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;

/** The lessons that the simulated lab is made for. */
final class SimulatedLessons {

  private SimulatedLessons() {}

  static List<CatalogueEntry> entries() throws IOException {
    return LessonCatalogue.of(Path.of("lessons")).entries().stream()
        .filter(entry -> isMadeFor(lesson(entry)))
        .toList();
  }

  static Lesson lesson(CatalogueEntry entry) {
    return entry.reading().lesson().orElseThrow();
  }

  private static boolean isMadeFor(Lesson lesson) {
    return lesson.header().labs().contains("simulated");
  }
}
