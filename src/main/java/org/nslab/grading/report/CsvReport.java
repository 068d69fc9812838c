package org.nslab.grading.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.LessonPlan;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/** A line a student, for the gradebook of a learning platform. */
public final class CsvReport implements Report {

  /** Whose gradebook. */
  public enum Platform {
    /** Moodle's "CSV file" import, whose columns the instructor maps. */
    MOODLE,
    /** Canvas, which wants its own columns first, and a line with the points that there are. */
    CANVAS
  }

  private final Platform platform;

  /** For a platform. */
  public CsvReport(Platform platform) {
    this.platform = platform;
  }

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().build(writer);
    csv.writeRecord(heading(graded));
    if (platform == Platform.CANVAS) {
      csv.writeRecord(possible(graded));
    }
    for (Student student : graded.students()) {
      csv.writeRecord(line(graded.grade(student)));
    }
    csv.flush();
    writer.flush();
  }

  private List<String> heading(GradedClass graded) {
    List<String> heading =
        new ArrayList<>(
            platform == Platform.MOODLE
                ? List.of("ID number", "Email address", "Full name")
                : List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
    graded.plan().forEach(lesson -> heading.add(Plain.cell(lesson.title())));
    if (platform == Platform.MOODLE) {
      heading.addAll(List.of("Total (percent)", "Feedback"));
    }
    return heading;
  }

  private static List<String> possible(GradedClass graded) {
    List<String> possible = new ArrayList<>(List.of("    Points Possible", "", "", "", ""));
    for (LessonPlan lesson : graded.plan()) {
      possible.add(Numbers.text(lesson.of()));
    }
    return possible;
  }

  private List<String> line(StudentGrade grade) {
    Student student = grade.student();
    String id = Plain.cell(student.id());
    String name = Plain.cell(student.name());
    String email = Plain.cell(student.email());
    List<String> line =
        new ArrayList<>(
            platform == Platform.MOODLE
                ? List.of(id, email, name)
                : List.of(name, "", id, email.isEmpty() ? id : email, ""));
    for (LessonGrade lesson : grade.lessons()) {
      line.add(Numbers.text(lesson.points()));
    }
    if (platform == Platform.MOODLE) {
      line.add(Numbers.text(grade.percent()));
      line.add(Plain.cell(Feedback.of(grade)));
    }
    return line;
  }
}
