package org.nslab.grading.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.nslab.grading.grade.ClassSummary;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/** A page for the instructor, and beside it a page for each student. */
public final class HtmlReport implements Report {

  private static final int AT_ONCE = 32;

  private final UnaryOperator<String> drawing;

  /**
   * A report.
   *
   * @param drawing makes an SVG of what the marks keep of a network; called from several threads
   */
  public HtmlReport(UnaryOperator<String> drawing) {
    this.drawing = drawing;
  }

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
          List<Student> students = graded.students();
          for (int i = 0; i < students.size(); i += AT_ONCE) {
            several(graded, students.subList(i, Math.min(i + AT_ONCE, students.size())))
                .forEach(html::raw);
          }
        });
  }

  /** Drawing takes longer than all else, so it is done for several at once. */
  private List<String> several(GradedClass graded, List<Student> students) throws IOException {
    List<StudentGrade> grades = new ArrayList<>();
    for (Student student : students) {
      grades.add(graded.grade(student));
    }
    return grades.parallelStream().map(this::folded).toList();
  }

  private String folded(StudentGrade grade) {
    StringWriter text = new StringWriter();
    Html html = new Html(text);
    html.open("details", "id", "student-" + FileNames.of(grade.student().id())).open("summary");
    html.element("b", grade.student().name()).text(" " + StudentSection.inShort(grade)).close();
    new StudentSection(grade, drawing, html).write();
    html.close().raw("\n");
    return text.toString();
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
              new StudentSection(grade, drawing, html).write();
            });
      }
    }
  }
}
