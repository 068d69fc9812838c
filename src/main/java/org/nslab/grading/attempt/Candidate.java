package org.nslab.grading.attempt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Submission;
import org.nslab.lesson.Lesson;
import org.nslab.transcript.Origin;
import org.nslab.transcript.TranscriptHeader;
import org.nslab.transcript.TranscriptReader;

/**
 * A transcript that can be graded: its student and its lesson are known.
 *
 * @param submission where it is
 * @param file the transcript
 * @param key what its grade depends on
 * @param student whose variant counts
 * @param lesson with the student's values
 * @param seed of the try, as the transcript says
 * @param began when it was begun, by its own clock, in seconds since 1970
 * @param remarks what was seen so far
 */
record Candidate(
    Submission submission,
    Path file,
    String key,
    String student,
    Lesson lesson,
    OptionalLong seed,
    long began,
    List<Remark> remarks) {

  /** A submission cannot be graded; the message is a sentence for the report. */
  static final class LeftOut extends Exception {

    private static final long serialVersionUID = 1;

    private final String sentence;
    private final String student;

    LeftOut(String student, String sentence) {
      super(sentence);
      this.sentence = sentence;
      this.student = student;
    }

    String sentence() {
      return sentence;
    }

    String student() {
      return student;
    }
  }

  /**
   * Finds out what a submission is.
   *
   * @param labs the names of the labs that may be used
   * @param manner what else a grade depends on
   */
  record Reader(Lessons lessons, Roster roster, Set<String> labs, String manner) {

    Candidate read(Submission submission) throws LeftOut {
      Path file =
          submission
              .file()
              .orElseThrow(
                  () -> new LeftOut(submission.student(), submission.problem().orElse("")));
      TranscriptHeader header = header(submission, file);
      Origin origin =
          header
              .origin()
              .orElseThrow(
                  () ->
                      new LeftOut(
                          submission.student(),
                          "This was recorded by another program, not by nslab."));
      List<Remark> remarks = new ArrayList<>();
      String student = student(submission, origin, remarks);
      Lesson lesson = lesson(origin, student);
      return new Candidate(
          submission,
          file,
          key(file, student, lesson),
          student,
          lesson,
          origin.seed(),
          header.timestamp(),
          remarks);
    }

    private static TranscriptHeader header(Submission submission, Path file) throws LeftOut {
      try (TranscriptReader reader = TranscriptReader.open(file)) {
        return reader.header();
      } catch (IOException e) {
        throw new LeftOut(submission.student(), withoutPath(e, file));
      }
    }

    private String student(Submission submission, Origin origin, List<Remark> remarks)
        throws LeftOut {
      String named = origin.student().orElse("");
      if (roster.isOpen()) {
        return named.isEmpty() ? submission.student() : named;
      }
      if (submission.student().isEmpty()) {
        if (roster.student(named).isEmpty()) {
          throw new LeftOut("", "Nobody of the roster fits its name.");
        }
        remarks.add(
            new Remark(
                Remark.Kind.IDENTITY,
                "Whose it is, only the transcript itself says: " + named + "."));
        return named;
      }
      if (!named.isEmpty() && !named.equals(submission.student())) {
        remarks.add(
            new Remark(
                Remark.Kind.IDENTITY,
                "The transcript says that it is "
                    + named
                    + "'s; it was handed in by "
                    + submission.student()
                    + "."));
      }
      return submission.student();
    }

    private Lesson lesson(Origin origin, String student) throws LeftOut {
      String id = origin.lesson();
      if (!lessons.has(id)) {
        throw new LeftOut(student, "It is of a lesson that there is not: " + id + ".");
      }
      Lesson lesson =
          lessons
              .of(id, student, origin.seed())
              .orElseThrow(
                  () ->
                      new LeftOut(
                          student,
                          "The lesson " + id + " has a mistake; `nslab lint` says which."));
      if (Collections.disjoint(lesson.header().labs(), labs)) {
        throw new LeftOut(
            student,
            "The lesson " + id + " cannot be run in the " + String.join(" or ", labs) + " lab.");
      }
      return lesson;
    }

    private String key(Path file, String student, Lesson lesson) throws LeftOut {
      try {
        return new Fingerprint()
            .with(student)
            .with(String.join(",", labs))
            .with(manner)
            .with(lesson.id())
            .with(lesson.path())
            .with(file)
            .text();
      } catch (IOException e) {
        throw new LeftOut(student, "It cannot be read.");
      }
    }
  }

  /** What a reader says begins with the file, which may be a copy of ours. */
  static String withoutPath(IOException e, Path file) {
    String said = String.valueOf(e.getMessage());
    return said.startsWith(file + ":")
        ? "Line " + said.substring(file.toString().length() + 1)
        : said.replace(file.toString(), "the file");
  }
}
