package org.nslab.grading.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.submission.Student;

/**
 * Gradescope's {@code results.json} (Autograder Specifications, Output Format), which is about one
 * submission.
 */
public final class GradescopeReport implements Report {

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    if (graded.students().size() != 1) {
      throw new IOException(
          "Gradescope takes the results of one student; for "
              + graded.students().size()
              + " of them -o must name a folder.");
    }
    write(graded.grade(graded.students().get(0)), out);
  }

  @Override
  public void writeFolder(GradedClass graded, Path folder) throws IOException {
    for (Student student : graded.students()) {
      Path directory = folder.resolve(FileNames.of(student.id()));
      Files.createDirectories(directory);
      try (OutputStream out = Files.newOutputStream(directory.resolve("results.json"))) {
        write(graded.grade(student), out);
      }
    }
  }

  private static void write(StudentGrade grade, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("  ");
    json.beginObject().name("score").value(rounded(grade.points()));
    json.name("output").value(Numbers.text(grade.percent()) + " %");
    json.name("output_format").value("text").name("visibility").value("visible");
    json.name("tests").beginArray();
    for (LessonGrade lesson : grade.lessons()) {
      for (StepGrade step : lesson.steps()) {
        test(json, lesson, step);
      }
    }
    for (StudentGrade.Note note : grade.notes()) {
      json.beginObject().name("name").value("Remark on " + Plain.line(note.source()));
      json.name("output").value(Plain.line(note.remark().text()));
      json.name("output_format").value("text").name("visibility").value("hidden").endObject();
    }
    json.endArray().endObject();
    json.flush();
    out.write('\n');
  }

  private static void test(JsonWriter json, LessonGrade lesson, StepGrade step) throws IOException {
    json.beginObject().name("name").value(Plain.line(lesson.title() + ": " + step.heading()));
    json.name("number").value(lesson.lesson() + "." + step.number());
    json.name("score").value(rounded(step.points())).name("max_score").value(step.of());
    json.name("status").value(step.isFull() ? "passed" : "failed");
    json.name("output").value(Plain.line(Feedback.reason(step)));
    json.name("output_format").value("text").name("visibility").value("visible").endObject();
  }

  private static double rounded(double points) {
    return Math.round(points * 100) / 100.0;
  }
}
