package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lesson.Block;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.Step;

/** The commands of the lessons print the same in both labs, and lead to the same state. */
@Tag("proof")
final class LessonsInBothLabsIT {

  @Test
  void theyDoTheSame() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(6);
    try {
      List<Callable<List<String>>> all =
          SimulatedLessons.entries().stream()
              .map(SimulatedLessons::lesson)
              .filter(lesson -> lesson.number() != 12 || hasBridgeFilter())
              .<Callable<List<String>>>map(lesson -> () -> differences(lesson))
              .toList();
      List<String> differences = new ArrayList<>();
      for (Future<List<String>> found : workers.invokeAll(all)) {
        differences.addAll(found.get());
      }
      assertEquals(List.of(), differences);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Whether frames that cross a bridge can meet iptables here, as the simulation has it. */
  private static boolean hasBridgeFilter() {
    return Files.isDirectory(Path.of("/proc/sys/net/bridge"));
  }

  private static List<String> differences(Lesson lesson) throws LabException {
    List<String> differences = new ArrayList<>();
    try (KernelLab kernel = KernelLab.start(Limits.DEFAULT, limit -> {});
        TwinLabs twins = new TwinLabs(kernel, lesson.header().world())) {
      for (String line : lines(lesson)) {
        Optional<String> difference = twins.run(line, true);
        difference.ifPresent(found -> differences.add(lesson.id() + ": " + found));
      }
    }
    return differences;
  }

  private static List<String> lines(Lesson lesson) {
    StringBuilder all = new StringBuilder();
    for (Block setup : lesson.setup()) {
      all.append(setup.text()).append('\n');
    }
    for (Step step : lesson.steps()) {
      all.append(step.openingScript()).append('\n').append(step.solutionScript()).append('\n');
    }
    // What the machine's own name server is cannot be known. The kernel draws process numbers.
    return all.toString()
        .lines()
        .filter(line -> !line.isBlank() && !line.equals("cat /etc/resolv.conf"))
        .map(line -> line.startsWith("pgrep ") ? line + " | wc -l" : line)
        .toList();
  }
}
