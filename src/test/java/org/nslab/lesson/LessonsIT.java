package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Captured;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** The lessons of the course, tried on the real kernel. */
@Timeout(600)
@Tag("proof")
final class LessonsIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Pattern SAMPLE = Pattern.compile("(?ms)^```output\\n(.*?)\\n```$");

  @Test
  void noneHasProblems() throws IOException, LabException {
    List<Path> paths = LessonCatalogue.of(Path.of("lessons")).paths();
    LintReport report = new Linter().lint(paths, LessonsIT::startLab);
    assertEquals(List.of(), report.problems());
    assertTrue(report.lessons() >= 19 && report.steps() >= 140, report.summary());
  }

  @Test
  void theirSamplesAreWhatTheLabPrints() throws Exception {
    List<Lesson> lessons =
        LessonCatalogue.of(Path.of("lessons")).entries().stream()
            .map(entry -> entry.reading().lesson().orElseThrow())
            // Process numbers and addresses under detection are drawn anew each time.
            .filter(lesson -> lesson.number() != 2 && lesson.number() != 15)
            .toList();
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      List<String> differences = new ArrayList<>();
      for (Future<List<String>> found :
          workers.invokeAll(
              lessons.stream().<Callable<List<String>>>map(one -> () -> compare(one)).toList())) {
        differences.addAll(found.get());
      }
      assertEquals(List.of(), differences);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<String> compare(Lesson lesson) throws LabException {
    List<String> differences = new ArrayList<>();
    try (Lab lab = startLab()) {
      lesson.header().furnish(lab);
      compare(lesson, lab, differences);
    }
    return differences;
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

  /** What differs from run to run: MAC addresses and what is made of them, numbers, times. */
  private static String withoutChance(String line) {
    return line.replaceAll("\\b([0-9a-f]{2}:){5}[0-9a-f]{2}\\b", "MAC")
        .replaceAll("\\bfe80::[0-9a-f:]+", "LINK-LOCAL")
        .replaceAll("time[ =][0-9.]+ ?ms", "TIME")
        .replaceAll("= [0-9.]+/[0-9.]+/[0-9.]+/[0-9.]+ ms", "TIMES")
        .replaceAll("^ *[0-9]+ \\? +[0-9:]{8}", "PROCESS")
        .replaceAll("^[0-9]{10} pid .* root ", "NAMESPACE")
        .replaceAll("^[0-9:]{8}\\.[0-9]{6} ", "NOW ")
        .replaceAll("10\\.1\\.0\\.1\\.[0-9]+ ", "10.1.0.1.PORT ")
        .replaceAll("\\bid[ =][0-9]+, seq [0-9]+|\\bid=[0-9]+", "ID")
        .replaceAll("^NSpid:\t[0-9]+|^[0-9]+$", "NUMBER")
        .replaceAll("^(icmp     1) [0-9]+", "$1 SECONDS")
        .replaceAll("[0-9.]+ (ms|milliseconds)(:? |$)", "TIME ")
        .replaceAll("\\(id: [0-9]+\\)", "(id: N)")
        .replaceAll("@if[0-9]+", "@PEER");
  }

  private static Lab startLab() throws LabException {
    return KernelLab.start(Limits.DEFAULT, limit -> {});
  }
}
