package org.nslab.grading.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nslab.grading.grade.ClassSummary;
import org.nslab.grading.grade.GradedClass;
import org.nslab.grading.grade.LessonPlan;
import org.nslab.grading.grade.Numbers;

/** The class at a glance: figures, the distribution, the checkpoints, the usual causes. */
final class OverviewSection {

  private static final int MOST_CAUSES = 12;

  private final GradedClass graded;
  private final ClassSummary summary;
  private final Html html;

  OverviewSection(GradedClass graded, ClassSummary summary, Html html) {
    this.graded = graded;
    this.summary = summary;
    this.html = html;
  }

  void write() {
    html.open("ul", "class", "figures");
    figure(String.valueOf(summary.count()), "students");
    figure(String.valueOf(summary.passed()), "passed");
    figure(Numbers.text(summary.mean()) + " %", "mean");
    figure(Numbers.text(summary.median()) + " %", "median");
    html.close().raw("\n");
    distribution();
    graded.plan().forEach(this::lesson);
    causes();
  }

  private void figure(String number, String what) {
    html.open("li").element("b", number).text(what).close();
  }

  private void distribution() {
    List<Integer> tenths = summary.distribution();
    int most = Math.max(1, Collections.max(tenths));
    html.element("h2", "Distribution");
    html.open(
        "div", "class", "bars", "role", "img", "aria-label", "Students by percentage: " + tenths);
    for (int i = 0; i < tenths.size(); i++) {
      String height = String.format(Locale.ROOT, "height:%.1f%%", 100.0 * tenths.get(i) / most);
      html.open("div", "style", height);
      html.element("b", String.valueOf(tenths.get(i))).element("span", i * 10 + "–" + (i + 1) * 10);
      html.close();
    }
    html.close().raw("\n");
  }

  private void lesson(LessonPlan lesson) {
    html.element("h2", "Checkpoints of " + lesson.title());
    html.open("div", "class", "wide").open("table").open("thead").open("tr");
    html.element("th", "Checkpoint").element("th", "points", "class", "number");
    html.element("th", "met, in part, not").element("th", "not met", "class", "number");
    html.element("th", "mean time", "class", "number").close().close().open("tbody");
    for (LessonPlan.PlannedStep step : lesson.steps()) {
      ClassSummary.StepSummary all = summary.step(lesson.rule().id(), step.number());
      html.open("tr").element("td", step.number() + ". " + step.heading());
      html.element("td", Numbers.text(step.of()), "class", "number").open("td");
      share(all);
      html.close()
          .element("td", (all.part() + all.none()) + " of " + summary.count(), "class", "number");
      html.element("td", Numbers.time(all.meanSeconds()), "class", "number").close();
    }
    html.close().close().close().raw("\n");
  }

  private void share(ClassSummary.StepSummary all) {
    html.open(
        "div",
        "class",
        "share",
        "role",
        "img",
        "aria-label",
        all.full() + " met, " + all.part() + " in part, " + all.none() + " not");
    bar("full", all.full());
    bar("part", all.part());
    bar("none", all.none());
    html.close();
  }

  private void bar(String kind, int count) {
    double percent = 100.0 * count / Math.max(1, summary.count());
    html.element(
        "i", "", "class", kind, "style", String.format(Locale.ROOT, "width:%.2f%%", percent));
  }

  private void causes() {
    List<Map.Entry<String, Integer>> causes = summary.causes();
    if (causes.isEmpty()) {
      return;
    }
    html.element("h2", "The usual causes");
    html.open("table").open("thead").open("tr").element("th", "What kept pings from working");
    html.element("th", "students", "class", "number").close().close().open("tbody");
    for (Map.Entry<String, Integer> cause : causes.stream().limit(MOST_CAUSES).toList()) {
      html.open("tr").element("td", cause.getKey());
      html.element("td", String.valueOf(cause.getValue()), "class", "number").close();
    }
    html.close().close().raw("\n");
  }
}
