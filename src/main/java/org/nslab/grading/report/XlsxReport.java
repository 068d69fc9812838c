package org.nslab.grading.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/** A workbook for Excel and its like: a summary, all checkpoints, those that failed, remarks. */
public final class XlsxReport implements Report {

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "nslab", "1.0");
    summary(workbook.newWorksheet("Summary"), graded);
    checkpoints(workbook.newWorksheet("Checkpoints"), graded, false);
    checkpoints(workbook.newWorksheet("Failed"), graded, true);
    remarks(workbook.newWorksheet("Remarks"), graded);
    workbook.finish();
  }

  private static void summary(Worksheet sheet, GradedClass graded) throws IOException {
    Rows rows =
        new Rows(sheet, List.of("ID", "Name", "Email", "Points", "Of", "Percent", "Passed"));
    graded.plan().forEach(lesson -> rows.heading(lesson.title()));
    for (Student student : graded.students()) {
      StudentGrade grade = graded.grade(student);
      rows.next().text(student.id()).text(student.name()).text(student.email());
      rows.number(grade.points()).number(grade.of()).number(grade.percent());
      rows.text(grade.passed() ? "yes" : "no");
      grade.lessons().forEach(lesson -> rows.number(lesson.points()));
    }
    sheet.finish();
  }

  private static void checkpoints(Worksheet sheet, GradedClass graded, boolean failedOnly)
      throws IOException {
    Rows rows =
        new Rows(
            sheet,
            List.of(
                "ID",
                "Name",
                "Lesson",
                "Step",
                "Checkpoint",
                "Points",
                "Of",
                "Seconds",
                "Causes",
                "Missing"));
    for (Student student : graded.students()) {
      for (LessonGrade lesson : graded.grade(student).lessons()) {
        for (StepGrade step : lesson.steps()) {
          if (!failedOnly || !step.isFull()) {
            rows.next().text(student.id()).text(student.name()).text(lesson.lesson());
            rows.number(step.number()).text(step.heading()).number(step.points());
            rows.number(step.of()).number((double) step.seconds());
            rows.text(String.join(", ", step.causes())).text(Feedback.reason(step));
          }
        }
      }
      sheet.flush();
    }
    sheet.finish();
  }

  private static void remarks(Worksheet sheet, GradedClass graded) throws IOException {
    Rows rows = new Rows(sheet, List.of("ID", "Transcript", "About", "Remark"));
    for (Student student : graded.students()) {
      for (StudentGrade.Note note : graded.grade(student).notes()) {
        rows.next().text(student.id()).text(note.source());
        rows.text(note.remark().kind().name()).text(note.remark().text());
      }
    }
    for (var attempt : graded.nobodys()) {
      for (var remark : attempt.remarks()) {
        rows.next().text("").text(attempt.source());
        rows.text(remark.kind().name()).text(remark.text());
      }
    }
    for (var alike : graded.alike()) {
      rows.next().text(String.join(", ", alike.students())).text("");
      rows.text("ALIKE").text(alike.inWords());
    }
    sheet.finish();
  }

  /** Fills a sheet row by row; every text is written as text, never as a formula. */
  private static final class Rows {

    private final Worksheet sheet;
    private int row;
    private int column;

    Rows(Worksheet sheet, List<String> headings) {
      this.sheet = sheet;
      sheet.freezePane(0, 1);
      headings.forEach(this::heading);
    }

    void heading(String text) {
      sheet.value(0, column, Plain.cell(text));
      sheet.style(0, column).bold().set();
      column++;
    }

    Rows next() {
      row++;
      column = 0;
      return this;
    }

    Rows text(String text) {
      sheet.value(row, column++, Plain.cell(text));
      return this;
    }

    Rows number(double number) {
      sheet.value(row, column++, Math.round(number * 100) / 100.0);
      return this;
    }
  }
}
