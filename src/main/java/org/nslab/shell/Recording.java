package org.nslab.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nslab.lesson.Lesson;
import org.nslab.transcript.LessonEvent;
import org.nslab.transcript.Origin;
import org.nslab.transcript.TranscriptFolder;
import org.nslab.transcript.TranscriptHeader;
import org.nslab.transcript.TranscriptWriter;

/** The transcript of the lesson at hand. Until a lesson has begun, nothing is recorded. */
final class Recording implements AutoCloseable {

  private static final String VERSION =
      Optional.ofNullable(Recording.class.getPackage().getImplementationVersion())
          .orElse("development");

  private final Path home;
  private final Screen screen;
  private final String lab;
  private @Nullable TranscriptWriter writer;
  private boolean failed;

  Recording(Path home, Screen screen, String lab) {
    this.home = home;
    this.screen = screen;
    this.lab = lab;
  }

  /** Begins the transcript of an attempt; that of the lesson before it ends. */
  void begin(Lesson lesson, String student, OptionalLong seed) {
    close();
    try {
      TranscriptWriter begun = new TranscriptFolder(home).begin(header(lesson, student, seed));
      writer = begun;
      screen.copyTo(begun::output);
    } catch (IOException e) {
      fail(String.valueOf(e.getMessage()));
    }
  }

  private TranscriptHeader header(Lesson lesson, String student, OptionalLong seed) {
    Optional<String> who = student.isEmpty() ? Optional.empty() : Optional.of(student);
    Map<String, String> environment = new TreeMap<>();
    for (String name : new String[] {"TERM", "SHELL"}) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> environment.put(name, value));
    }
    return new TranscriptHeader(
        screen.width(),
        screen.height(),
        Instant.now().getEpochSecond(),
        lesson.header().title(),
        environment,
        Optional.of(new Origin(VERSION, lesson.id(), who, seed, lab)));
  }

  /** A line was typed at the prompt. */
  void line(String line) {
    if (writer != null) {
      writer.line(line);
    }
  }

  /** A running program was given keys. */
  void keys(String keys) {
    if (writer != null) {
      writer.keys(keys);
    }
  }

  void resized() {
    if (writer != null) {
      writer.resized(screen.width(), screen.height());
    }
  }

  /** The learner or the tutor did something. */
  void happened(LessonEvent what) {
    if (writer != null) {
      writer.happened(what);
      writer.problem().ifPresent(this::fail);
    }
  }

  /** A line was run in the lab. */
  void ran(int step, String line, int exitCode) {
    happened(new LessonEvent.Command(step, line, exitCode, lab, ""));
  }

  /** A step was passed, which is a place to jump to. */
  void passed(int step, String heading) {
    happened(new LessonEvent.StepPassed(step));
    if (writer != null) {
      writer.marker(heading);
    }
  }

  /** A lesson can be learnt without a transcript, so a problem is told once and no more. */
  private void fail(String sentence) {
    if (!failed) {
      failed = true;
      screen.remark(sentence);
    }
  }

  @Override
  public void close() {
    if (writer != null) {
      screen.copyTo((bytes, length) -> {});
      writer.close();
      writer = null;
    }
  }
}
