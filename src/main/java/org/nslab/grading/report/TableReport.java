package org.nslab.grading.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Remark;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.likeness.Alike;
import org.nslab.grading.submission.Student;

/** A table for the terminal, and what should be known below it. */
public final class TableReport implements Report {

  private static final int WIDEST = 32;

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    PrintStream print = new PrintStream(out, false, StandardCharsets.UTF_8);
    int ids = width(graded, Student::id, "student");
    int names = width(graded, Student::name, "");
    String format = "%-" + ids + "s" + (names == 0 ? "%s" : "  %-" + names + "s");
    print.printf(
        format + "  %8s  %8s  %s%n", "student", names == 0 ? "" : "name", "points", "%", "");
    int passed = 0;
    for (Student student : graded.students()) {
      StudentGrade grade = graded.grade(student);
      passed += grade.passed() ? 1 : 0;
      print.printf(
          format + "  %8s  %8s  %s%n",
          cut(student.id()),
          cut(student.name()),
          Numbers.text(grade.points()),
          Numbers.text(grade.percent()),
          grade.passed() ? "passed" : "not passed");
    }
    print.printf("%n%d of %d passed.%n", passed, graded.students().size());
    remarks(graded, print);
    print.flush();
  }

  private interface Part {
    String of(Student student);
  }

  private static int width(GradedClass graded, Part part, String heading) {
    return graded.students().stream()
        .mapToInt(student -> cut(part.of(student)).length())
        .reduce(heading.length(), Math::max);
  }

  private static String cut(String text) {
    String line = Plain.line(text);
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 3) + "...";
  }

  private static void remarks(GradedClass graded, PrintStream print) throws IOException {
    boolean first = true;
    for (Student student : graded.students()) {
      for (StudentGrade.Note note : graded.grade(student).notes()) {
        first = heading(first, print);
        print.printf(
            "  %s, %s: %s%n",
            cut(student.id()), Plain.line(note.source()), Plain.line(note.remark().text()));
      }
    }
    for (Attempt attempt : graded.nobodys()) {
      for (Remark remark : attempt.remarks()) {
        first = heading(first, print);
        print.printf("  %s: %s%n", Plain.line(attempt.source()), Plain.line(remark.text()));
      }
    }
    for (Alike alike : graded.alike()) {
      first = heading(first, print);
      print.printf("  %s%n", Plain.line(alike.inWords()));
    }
  }

  private static boolean heading(boolean first, PrintStream print) {
    if (first) {
      print.printf("%nRemarks:%n");
    }
    return false;
  }
}
