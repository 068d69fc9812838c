package org.nslab.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.nslab.grading.rerun.Pace;
import org.nslab.grading.rerun.Replayed;
import org.nslab.grading.rerun.Rerun;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabStarter;
import org.nslab.lesson.CatalogueEntry;
import org.nslab.lesson.Lesson;
import org.nslab.lesson.LessonCatalogue;
import org.nslab.transcript.Origin;
import org.nslab.transcript.TranscriptReader;

/** Runs a transcript again and says, command by command, what came of it. */
final class RerunPrinter {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final PrintStream output;
  private int lines;
  private int steps;
  private int disagreements;

  RerunPrinter(PrintStream output) {
    this.output = output;
  }

  /** The exit code: 0 where the lab agrees with all of the transcript, else 1. */
  int run(Path file, LessonCatalogue lessons, LabStarter labs) throws IOException, LabException {
    try (TranscriptReader transcript = TranscriptReader.open(file)) {
      Lesson lesson = lesson(transcript, file, lessons);
      try (Lab lab = labs.start();
          Rerun rerun = new Rerun(lesson, lab, Pace.leisurely(LIMIT), this::print)) {
        rerun.run(transcript);
      }
      if (transcript.isCutOff()) {
        output.println("The transcript's last line is cut off; what was in it is not known.");
      }
    }
    output.printf(
        "%d commands and %d passed steps; %s%n",
        lines,
        steps,
        disagreements == 0 ? "all as recorded." : disagreements + " not as recorded.");
    return disagreements == 0 ? 0 : 1;
  }

  private static Lesson lesson(TranscriptReader transcript, Path file, LessonCatalogue lessons)
      throws IOException {
    Origin origin =
        transcript
            .header()
            .origin()
            .orElseThrow(
                () ->
                    new IOException(
                        file + " was not recorded by nslab; it can be played but not run."));
    CatalogueEntry entry =
        lessons
            .entry(origin.lesson())
            .orElseThrow(
                () ->
                    new IOException(
                        file
                            + " is of the lesson "
                            + origin.lesson()
                            + ", which is not in "
                            + lessons.directory()
                            + "; --lessons says where it is."));
    return entry
        .reading()
        .lesson()
        .orElseThrow(() -> new IOException(entry.reading().problems().get(0).toString()));
  }

  private void print(Replayed replayed) {
    if (!replayed.agrees() && !(replayed instanceof Replayed.Left)) {
      disagreements++;
    }
    if (replayed instanceof Replayed.Line line) {
      lines++;
      output.printf("%s  %s%n", said(line), printable(line.line()));
    } else if (replayed instanceof Replayed.Passed passed) {
      steps++;
      output.printf(
          "Step %d, %s: %s%n",
          passed.step(),
          passed.heading(),
          passed.agrees() ? "its checks hold." : "its checks do not hold.");
      passed.look().missing().forEach(sentence -> output.println("    " + printable(sentence)));
    }
  }

  private static String said(Replayed.Line line) {
    return line.agrees()
        ? String.format("  %-18s", exit(line.now()))
        : String.format("  %s, was %s", exit(line.now()), exit(line.recorded()));
  }

  private static String exit(int code) {
    return code < 0 ? "shell ended" : "exit " + code;
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}|[\\x{80}-\\x{9f}]", " ");
  }
}
