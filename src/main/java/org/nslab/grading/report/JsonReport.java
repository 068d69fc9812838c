package org.nslab.grading.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Remark;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.likeness.Alike;
import org.nslab.grading.submission.Student;

/** All there is to know, for other programs: one JSON object. */
public final class JsonReport implements Report {

  @Override
  public void write(GradedClass graded, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    json.setIndent("  ");
    json.beginObject().name("course").value(graded.rules().title());
    json.name("pass").value(graded.rules().pass()).name("students").beginArray();
    for (Student student : graded.students()) {
      student(json, graded.grade(student));
    }
    json.endArray().name("nobodys").beginArray();
    for (Attempt attempt : graded.nobodys()) {
      for (Remark remark : attempt.remarks()) {
        remark(json, attempt.source(), remark);
      }
    }
    json.endArray().name("alike").beginArray();
    for (Alike alike : graded.alike()) {
      json.beginObject().name("lesson").value(alike.lesson());
      texts(json.name("students"), alike.students());
      json.name("likeness").value(rounded(alike.likeness())).name("lines").value(alike.lines());
      json.name("own").value(alike.own()).endObject();
    }
    json.endArray().endObject();
    json.flush();
    out.write('\n');
  }

  private static void student(JsonWriter json, StudentGrade grade) throws IOException {
    json.beginObject().name("id").value(grade.student().id());
    json.name("name").value(grade.student().name());
    json.name("points").value(rounded(grade.points())).name("of").value(grade.of());
    json.name("percent").value(rounded(grade.percent())).name("passed").value(grade.passed());
    json.name("lessons").beginArray();
    for (LessonGrade lesson : grade.lessons()) {
      lesson(json, lesson);
    }
    json.endArray().name("remarks").beginArray();
    for (StudentGrade.Note note : grade.notes()) {
      remark(json, note.source(), note.remark());
    }
    json.endArray().endObject();
  }

  private static void lesson(JsonWriter json, LessonGrade lesson) throws IOException {
    json.beginObject().name("lesson").value(lesson.lesson()).name("title").value(lesson.title());
    json.name("points").value(rounded(lesson.points())).name("of").value(lesson.of());
    json.name("passed").value(lesson.passed()).name("late").value(lesson.late());
    json.name("attempts").value(lesson.attempts()).name("seconds").value(lesson.seconds());
    json.name("steps").beginArray();
    for (StepGrade step : lesson.steps()) {
      json.beginObject().name("step").value(step.number()).name("heading").value(step.heading());
      json.name("points").value(rounded(step.points())).name("of").value(step.of());
      texts(json.name("reasons"), step.reasons());
      texts(json.name("causes"), step.causes());
      json.name("seconds").value(step.seconds()).endObject();
    }
    json.endArray().endObject();
  }

  private static void remark(JsonWriter json, String source, Remark remark) throws IOException {
    json.beginObject().name("source").value(source);
    json.name("kind").value(remark.kind().name()).name("text").value(remark.text()).endObject();
  }

  private static void texts(JsonWriter json, List<String> texts) throws IOException {
    json.beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  private static double rounded(double number) {
    return Math.round(number * 1e4) / 1e4;
  }
}
