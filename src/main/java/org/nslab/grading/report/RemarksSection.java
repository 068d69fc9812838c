package org.nslab.grading.report;

import java.io.IOException;
import java.util.List;
import org.nslab.grading.attempt.Attempt;
import org.nslab.grading.attempt.Remark;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.Numbers;
import org.nslab.grading.grade.StudentGrade;
import org.nslab.grading.likeness.Alike;
import org.nslab.grading.submission.Student;

/** What an instructor should look at: remarks on transcripts, and histories that are alike. */
final class RemarksSection {

  private final GradedClass graded;
  private final Html html;
  private boolean hasBegun;

  RemarksSection(GradedClass graded, Html html) {
    this.graded = graded;
    this.html = html;
  }

  void write() throws IOException {
    for (Student student : graded.students()) {
      StudentGrade grade = graded.grade(student);
      for (StudentGrade.Note note : grade.notes()) {
        row(student.id(), note.source(), note.remark());
      }
    }
    for (Attempt attempt : graded.nobodys()) {
      for (Remark remark : attempt.remarks()) {
        row("", attempt.source(), remark);
      }
    }
    if (hasBegun) {
      html.close().close().close().raw("\n");
    }
    alike();
  }

  private void row(String student, String source, Remark remark) {
    if (!hasBegun) {
      hasBegun = true;
      html.element("h2", "Remarks").open("div", "class", "wide").open("table").open("thead");
      html.open("tr").element("th", "student").element("th", "transcript").element("th", "remark");
      html.close().close().open("tbody");
    }
    html.open("tr").element("td", student).element("td", source);
    html.element("td", remark.text()).close();
  }

  private void alike() throws IOException {
    List<Alike> all = graded.alike();
    if (all.isEmpty()) {
      return;
    }
    html.element("h2", "Histories that are alike");
    html.element(
        "p",
        "What was typed, with the values that were drawn for each student replaced by their names."
            + " It says that two are alike, and not why.");
    html.open("table").open("thead").open("tr").element("th", "students").element("th", "lesson");
    for (String heading : List.of("likeness", "same lines", "typed by nobody else")) {
      html.element("th", heading, "class", "number");
    }
    html.close().close().open("tbody");
    for (Alike alike : all) {
      html.open("tr").element("td", String.join(", ", alike.students()));
      html.element("td", alike.lesson());
      html.element("td", Numbers.text(100 * alike.likeness()) + " %", "class", "number");
      html.element("td", String.valueOf(alike.lines()), "class", "number");
      html.element("td", String.valueOf(alike.own()), "class", "number").close();
    }
    html.close().close().raw("\n");
  }
}
