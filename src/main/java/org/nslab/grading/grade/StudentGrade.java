package org.nslab.grading.grade;

import java.util.List;
import org.nslab.grading.attempt.Remark;
import org.nslab.grading.submission.Student;

/**
 * What a student has for the course.
 *
 * @param student who
 * @param percent of the whole, 0 to 100
 * @param passed whether that reaches the pass mark, and each lesson its own
 * @param lessons in the order of the course
 * @param notes what an instructor should know of the transcripts
 */
public record StudentGrade(
    Student student, double percent, boolean passed, List<LessonGrade> lessons, List<Note> notes) {

  /** Copies the lists. */
  public StudentGrade {
    lessons = List.copyOf(lessons);
    notes = List.copyOf(notes);
  }

  /**
   * A remark on a transcript.
   *
   * @param source where the transcript was found
   */
  public record Note(String source, Remark remark) {}

  /** All points together. */
  public double points() {
    return lessons.stream().mapToDouble(LessonGrade::points).sum();
  }

  /** What all points together could be. */
  public double of() {
    return lessons.stream().mapToDouble(LessonGrade::of).sum();
  }

  /** The name, or the id where there is none. */
  public String called() {
    return student.name().isEmpty() ? student.id() : student.name();
  }
}
