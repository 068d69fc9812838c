package org.nslab.grading.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.nslab.grading.grade.LessonGrade;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StepGrade;
import org.nslab.grading.grade.StudentGrade;

/** One student's way: each checkpoint with its points, what was missing, and the network. */
final class StudentSection {

  private final StudentGrade grade;
  private final UnaryOperator<String> drawing;
  private final Html html;

  /**
   * A section.
   *
   * @param drawing makes an SVG of what is kept of a network
   */
  StudentSection(StudentGrade grade, UnaryOperator<String> drawing, Html html) {
    this.grade = grade;
    this.drawing = drawing;
    this.html = html;
  }

  /** Such as {@code s012: 65 of 100 points, 65 %, passed}. */
  static String inShort(StudentGrade grade) {
    return "%s: %s of %s points, %s %%, %s"
        .formatted(
            grade.student().id(),
            Numbers.text(grade.points()),
            Numbers.text(grade.of()),
            Numbers.text(grade.percent()),
            grade.passed() ? "passed" : "not passed");
  }

  void write() {
    grade.lessons().forEach(this::lesson);
    if (!grade.notes().isEmpty()) {
      html.element("h3", "Remarks").open("ul", "class", "reasons");
      grade
          .notes()
          .forEach(note -> html.element("li", note.source() + ": " + note.remark().text()));
      html.close();
    }
  }

  private void lesson(LessonGrade lesson) {
    html.element("h3", lesson.title());
    html.element(
        "p",
        "%s of %s points, %d %s, %s"
            .formatted(
                Numbers.text(lesson.points()),
                Numbers.text(lesson.of()),
                lesson.attempts(),
                lesson.attempts() == 1 ? "attempt" : "attempts",
                Numbers.time(lesson.seconds())));
    lesson.steps().forEach(this::step);
  }

  private void step(StepGrade step) {
    html.open("h4").text(step.number() + ". " + step.heading() + ": ");
    html.element(
        "span",
        Numbers.text(step.points()) + " of " + Numbers.text(step.of()),
        "class",
        step.isFull() ? "passed" : "failed");
    html.text(" (" + Numbers.time(step.seconds()) + ")").close();
    if (!step.reasons().isEmpty()) {
      html.open("ul", "class", "reasons");
      step.reasons().forEach(reason -> html.element("li", reason));
      html.close();
    }
    if (!step.picture().isEmpty()) {
      picture(step);
    }
  }

  /** As an image, which runs nothing, whatever is in it. */
  private void picture(StepGrade step) {
    String svg = drawing.apply(step.picture());
    String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    html.open("figure");
    html.single(
        "img",
        "loading",
        "lazy",
        "alt",
        "The network at the checkpoint " + step.heading(),
        "src",
        "data:image/svg+xml;base64," + data);
    html.close();
  }
}
