package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lesson.Block;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Step;

/** The commands of every lesson print the same in both labs, and lead to the same state. */
final class LessonsInBothLabsIT {

  @Test
  void theyDoTheSame() throws IOException, LabException {
    List<String> differences = new ArrayList<>();
    try (KernelLab kernel = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      for (CatalogueEntry entry : LessonCatalogue.of(Path.of("lessons")).entries()) {
        Lesson lesson = entry.reading().lesson().orElseThrow();
        try (TwinLabs twins = new TwinLabs(kernel)) {
          for (String line : lines(lesson)) {
            Optional<String> difference = twins.run(line);
            difference.ifPresent(found -> differences.add(lesson.id() + ": " + found));
          }
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  private static List<String> lines(Lesson lesson) {
    StringBuilder all = new StringBuilder();
    for (Block setup : lesson.setup()) {
      all.append(setup.text()).append('\n');
    }
    for (Step step : lesson.steps()) {
      all.append(step.openingScript()).append('\n').append(step.solutionScript()).append('\n');
    }
    return all.toString().lines().filter(line -> !line.isBlank()).toList();
  }
}
