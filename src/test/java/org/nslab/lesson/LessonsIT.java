package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.check.IpNetworkReader;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** The lessons of the course, tried on the real kernel. */
@Timeout(120)
final class LessonsIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern SAMPLE = Pattern.compile("(?ms)^```output\\n(.*?)\\n```$");

  @Test
  void noneHasProblems() throws IOException, LabException {
    List<Path> paths = LessonCatalogue.of(Path.of("lessons")).paths();
    LintReport report = new Linter().lint(paths, LessonsIT::startLab, new IpNetworkReader());
    assertEquals(List.of(), report.problems());
    assertTrue(report.lessons() >= 5 && report.steps() >= 40, report.summary());
  }

  @Test
  void theirSamplesAreWhatTheLabPrints() throws IOException, LabException {
    List<String> differences = new ArrayList<>();
    for (CatalogueEntry entry : LessonCatalogue.of(Path.of("lessons")).entries()) {
      Lesson lesson = entry.reading().lesson().orElseThrow();
      try (Lab lab = startLab()) {
        compare(lesson, lab, differences);
      }
    }
    assertEquals(List.of(), differences);
  }

  private static void compare(Lesson lesson, Lab lab, List<String> differences)
      throws LabException {
    for (Block setup : lesson.setup()) {
      lab.capture(setup.text(), LIMIT);
    }
    for (Step step : lesson.steps()) {
      lab.capture(step.openingScript(), LIMIT);
      Captured captured = lab.capture("exec 2>&1\n" + step.solutionScript(), LIMIT);
      List<String> printed = captured.output().lines().map(LessonsIT::withoutChance).toList();
      for (MatchResult sample : SAMPLE.matcher(step.text()).results().toList()) {
        int from = 0;
        for (String line : sample.group(1).lines().map(LessonsIT::withoutChance).toList()) {
          int at = printed.subList(from, printed.size()).indexOf(line);
          if (at < 0) {
            differences.add(lesson.id() + ", " + step.heading() + ": " + line);
          }
          from += at + 1;
        }
      }
    }
  }

  /** What differs from run to run: MAC addresses and what is made of them, and times. */
  private static String withoutChance(String line) {
    return line.replaceAll("\\b([0-9a-f]{2}:){5}[0-9a-f]{2}\\b", "MAC")
        .replaceAll("\\bfe80::[0-9a-f:]+", "LINK-LOCAL")
        .replaceAll("time[ =][0-9.]+ ?ms", "TIME")
        .replaceAll("= [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms", "TIMES");
  }

  private static Lab startLab() throws LabException {
    return KernelLab.start(Limits.DEFAULT, limit -> {});
  }
}
