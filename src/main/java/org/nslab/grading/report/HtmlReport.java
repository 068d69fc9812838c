package org.nslab.grading.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nslab.grading.grade.ClassSummary;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/** A page for the instructor, and beside it a page for each student. */
public final class HtmlReport implements Report {

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    ClassSummary summary = ClassSummary.of(graded);
    HtmlPage.write(
        new BufferedOutputStream(out),
        title(graded),
        html -> {
          new OverviewSection(graded, summary, html).write();
          new RemarksSection(graded, html).write();
          html.element("h2", "Each student");
          for (Student student : graded.students()) {
            StudentGrade grade = graded.grade(student);
            html.open("details", "id", "student-" + FileNames.of(student.id())).open("summary");
            html.element("b", student.name()).text(" " + StudentSection.inShort(grade)).close();
            new StudentSection(grade, html).write();
            html.close().raw("\n");
          }
        });
  }

  private static String title(GradedClass graded) {
    String title = graded.rules().title();
    return title.isEmpty() ? "Grades" : title;
  }

  @Override
  public void writeBeside(GradedClass graded, Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    Path folder = file.resolveSibling(name + "-students");
    Files.createDirectories(folder);
    for (Student student : graded.students()) {
      StudentGrade grade = graded.grade(student);
      Path page = folder.resolve(FileNames.of(student.id()) + ".html");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(page))) {
        HtmlPage.write(
            out,
            title(graded) + ": " + grade.called(),
            html -> {
              html.element("p", StudentSection.inShort(grade));
              new StudentSection(grade, html).write();
            });
      }
    }
  }
}
