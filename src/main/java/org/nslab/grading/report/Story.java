package org.nslab.grading.report;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.likeness.Alike;
import org.nslab.grading.submission.Student;

/** One student's story, for the terminal. */
public final class Story {

  private final GradedClass graded;
  private final PrintStream out;

  /** To be told there. */
  public Story(GradedClass graded, PrintStream out) {
    this.graded = graded;
    this.out = out;
  }

  /**
   * Tells it.
   *
   * @throws IOException with a sentence for the user, if there is no such student
   */
  public void tell(String id) throws IOException {
    Student student =
        graded.students().stream()
            .filter(one -> one.id().equals(id) || one.name().equals(id))
            .findFirst()
            .orElseThrow(() -> new IOException("There is no student " + id + " in this class."));
    StudentGrade grade = graded.grade(student);
    say(grade.called() + ", " + StudentSection.inShort(grade));
    for (Attempt attempt : graded.attempts(student)) {
      attempt(attempt);
    }
    grade.lessons().forEach(this::lesson);
    for (Alike alike : graded.alike()) {
      if (alike.students().contains(student.id())) {
        say("");
        say(alike.inWords());
      }
    }
  }

  private void attempt(Attempt attempt) {
    say("");
    say("Transcript " + attempt.source());
    if (attempt.isGraded()) {
      say(
          "  %s, begun %s by its own clock, %s long; %d commands, run again in the %s lab"
              .formatted(
                  attempt.lesson(),
                  Instant.ofEpochSecond(attempt.began()),
                  Numbers.time(attempt.seconds()),
                  attempt.lines(),
                  attempt.lab()));
    }
    attempt.remarks().forEach(remark -> say("  " + remark.text()));
  }

  private void lesson(LessonGrade lesson) {
    say("");
    say(
        "%s: %s of %s points"
            .formatted(lesson.title(), Numbers.text(lesson.points()), Numbers.text(lesson.of())));
    for (StepGrade step : lesson.steps()) {
      say(
          "  %d. %s: %s of %s, %s"
              .formatted(
                  step.number(),
                  step.heading(),
                  Numbers.text(step.points()),
                  Numbers.text(step.of()),
                  Numbers.time(step.seconds())));
      step.reasons().forEach(reason -> say("     - " + reason));
    }
  }

  private void say(String line) {
    out.println(Plain.line(line));
  }
}
