package org.nslab.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nslab.grading.attempt.Results;
import org.nslab.grading.course.LessonRule;
import org.nslab.grading.course.Rules;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.submission.Roster;
import org.nslab.grading.submission.Student;
import org.nslab.lesson.LessonCatalogue;

/** What spreadsheets and gradebooks get. */
final class WorkbookTest {

  private static final String FORMULA = "=HYPERLINK(\"http://192.0.2.1\",\"x\")";

  private final GradedClass graded;

  WorkbookTest(@TempDir Path directory) throws IOException {
    Student evil =
        new Student(
            "@s1", FORMULA, "-1+1@example.org", List.of(), Optional.empty(), Optional.empty());
    Rules rules =
        new Rules(
            "",
            50,
            Rules.Attempts.BEST,
            true,
            0,
            0,
            0,
            0,
            List.of(new LessonRule("19-exam", 1, Optional.empty(), 0)));
    try (Results results = Results.of(directory.resolve("results.jsonl"))) {
      graded =
          GradedClass.of(
              rules,
              Roster.of(List.of(evil, Student.of("s2"))),
              results,
              LessonCatalogue.of(Path.of("lessons")));
    }
  }

  private byte[] written(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    report.write(graded, out);
    return out.toByteArray();
  }

  @Test
  void noCellIsAFormula() throws IOException {
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(written(new XlsxReport())))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertEquals(
          List.of("Summary", "Checkpoints", "Failed", "Remarks"),
          sheets.stream().map(Sheet::getName).toList());
      for (Sheet sheet : sheets) {
        for (Row row : sheet.read()) {
          for (Cell cell : row) {
            assertEquals(false, cell != null && cell.getType() == CellType.FORMULA);
          }
        }
      }
      Row first = sheets.get(0).read().get(1);
      assertEquals("'" + FORMULA, first.getCellText(1));
      assertEquals(1 + 2 * 6, sheets.get(1).read().size());
    }
  }

  @Test
  void moodleGetsALineAStudent() throws IOException {
    String csv =
        new String(written(new CsvReport(CsvReport.Platform.MOODLE)), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertEquals("ID number,Email address,Full name,Exam,Total (percent),Feedback", lines.get(0));
    assertEquals(
        "'@s1,'-1+1@example.org,\"'=HYPERLINK(\"\"http://192.0.2.1\"\",\"\"x\"\")\",0,0,",
        lines.get(1).substring(0, lines.get(1).indexOf("The first")));
  }

  @Test
  void canvasGetsItsColumnsAndThePointsThatThereAre() throws IOException {
    String csv =
        new String(written(new CsvReport(CsvReport.Platform.CANVAS)), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertEquals("Student,ID,SIS User ID,SIS Login ID,Section,Exam", lines.get(0));
    assertEquals("    Points Possible,,,,,100", lines.get(1));
    assertEquals(",,s2,s2,,0", lines.get(3));
  }
}
