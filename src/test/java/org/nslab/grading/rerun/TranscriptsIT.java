package org.nslab.grading.rerun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nslab.Tools;
import org.nslab.lab.Lab;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lab.simulated.SimulatedLab;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.lesson.Step;
import org.nslab.lesson.Variable;
import org.nslab.lesson.Variant;
import org.nslab.shell.markdown.MarkdownRenderer;
import org.nslab.shell.markdown.Palette;
import org.nslab.shell.markdown.Theme;
import org.nslab.transcript.Event;
import org.nslab.transcript.TimedEvent;
import org.nslab.transcript.TranscriptReader;

/** The recorded runs in {@code transcripts/}: of the lessons as they are, and true. */
@Timeout(300)
@Tag("proof")
final class TranscriptsIT {

  private static final String AGAIN = "RecordTranscripts records it again (CONTRIBUTING.md)";

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("transcripts"))) {
      return files.sorted().toList();
    }
  }

  private static Lesson lesson(Path file) throws IOException {
    String id = file.getFileName().toString().replaceFirst("\\.cast$", "");
    LessonCatalogue lessons = LessonCatalogue.of(Path.of("lessons"));
    Lesson plain =
        lessons
            .entry(id)
            .flatMap(entry -> entry.reading().lesson())
            .orElseThrow(() -> new AssertionError(file + " is of no lesson that there is"));
    List<Variable> variables = plain.header().variables();
    return lessons
        .entry(id, Variant.of("", seed(file), id, variables))
        .flatMap(entry -> entry.reading().lesson())
        .orElseThrow();
  }

  private static OptionalLong seed(Path file) throws IOException {
    try (TranscriptReader reader = TranscriptReader.open(file)) {
      return reader.header().origin().orElseThrow().seed();
    }
  }

  @Test
  void eachLessonHasOne() throws IOException {
    assertEquals(
        LessonCatalogue.of(Path.of("lessons")).ids().stream().map(id -> id + ".cast").toList(),
        files().stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void eachCheckHoldsWhenTheCommandsAreRunAgainInEitherLab() throws Exception {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> all = new ArrayList<>();
      for (Path file : files()) {
        Lesson lesson = lesson(file);
        all.add(() -> differences(file, lesson, KernelLab.start(Limits.DEFAULT, limit -> {})));
        if (lesson.header().labs().contains("simulated")) {
          all.add(() -> differences(file, lesson, SimulatedLab.start()));
        }
      }
      List<String> differences = new ArrayList<>();
      for (Future<List<String>> found : workers.invokeAll(all)) {
        differences.addAll(found.get());
      }
      assertEquals(List.of(), differences);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<String> differences(Path file, Lesson lesson, Lab lab) throws Exception {
    List<Replayed> told = new ArrayList<>();
    String place = file + " in the " + lab.name() + " lab: ";
    try (lab;
        TranscriptReader reader = TranscriptReader.open(file);
        Rerun rerun = new Rerun(lesson, lab, Pace.leisurely(Duration.ofSeconds(30)), told::add)) {
      rerun.run(reader);
    }
    List<String> differences = new ArrayList<>();
    told.stream().filter(one -> !one.agrees()).forEach(one -> differences.add(place + one));
    long passed = told.stream().filter(Replayed.Passed.class::isInstance).count();
    if (passed != lesson.steps().size()) {
      differences.add(place + passed + " steps passed");
    }
    return differences;
  }

  @ParameterizedTest
  @MethodSource("files")
  void theLessonIsStillAsItWasRecorded(Path file) throws IOException {
    Lesson lesson = lesson(file);
    String shown = shown(file);
    for (Step step : lesson.steps()) {
      String text = "## " + step.heading() + "\n\n" + step.text();
      for (String part : List.of(text, step.done())) {
        for (String line : new MarkdownRenderer(Palette.COLOURS, Theme.UNICODE).render(part, 80)) {
          assertTrue(shown.contains(line + "\r\n"), file + " lacks: " + line + "\n" + AGAIN);
        }
      }
      step.solutionScript()
          .lines()
          .forEach(line -> assertTrue(shown.contains("# " + line + "\r\n"), line + "\n" + AGAIN));
    }
  }

  private static String shown(Path file) throws IOException {
    StringBuilder shown = new StringBuilder();
    try (TranscriptReader reader = TranscriptReader.open(file)) {
      for (Optional<TimedEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (next.get().event() instanceof Event.Output output) {
          shown.append(output.data());
        }
      }
    }
    return shown.toString();
  }

  @ParameterizedTest
  @MethodSource("files")
  void itIsShortAndSaysNothingOfTheMachine(Path file) throws IOException {
    Duration end = Duration.ZERO;
    try (TranscriptReader reader = TranscriptReader.open(file)) {
      for (Optional<TimedEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
        end = next.get().time();
      }
    }
    assertTrue(end.toSeconds() <= 180, end.toString());
    String all = Files.readString(file);
    for (String word :
        List.of(System.getProperty("user.dir"), System.getProperty("user.home"), "\"student\"")) {
      assertTrue(word.length() < 2 || !all.contains(word + "/"), file + " contains " + word);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void asciinemaPlaysIt(Path file) throws Exception {
    Tools.need("asciinema");
    Tools.need("script");
    Path output = Files.createTempFile("asciinema", ".txt");
    Process process =
        new ProcessBuilder("script", "-q", "-e", "-c", "asciinema cat " + file, "/dev/null")
            .redirectInput(Redirect.PIPE)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(output.toFile()))
            .start();
    try {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "asciinema does not end");
      assertEquals(0, process.exitValue(), Files.readString(output));
      assertTrue(Files.readString(output).contains("last step of"));
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }
}
