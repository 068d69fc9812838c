package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.LintReport;
import org.nslab.lesson.Linter;

/** The lessons of the course, tried in the simulated lab: solutions, and wrong tries too. */
final class LessonsSimulatedTest {

  @Test
  void noneHasProblems() throws IOException, LabException {
    List<Path> paths = SimulatedLessons.entries().stream().map(CatalogueEntry::path).toList();
    LintReport report = new Linter().lint(paths, SimulatedLab::start);
    assertEquals(List.of(), report.problems());
    assertEquals(paths.size(), report.lessons(), report.summary());
  }
}
