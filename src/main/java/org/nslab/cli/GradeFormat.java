package org.nslab.cli;

import org.nslab.grading.report.CsvReport;
import org.nslab.grading.report.GradescopeReport;
import org.nslab.grading.report.HtmlReport;
import org.nslab.grading.report.JUnitReport;
import org.nslab.grading.report.JsonReport;
import org.nslab.grading.report.Report;
import org.nslab.grading.report.TableReport;
import org.nslab.grading.report.XlsxReport;

/** The forms that grades can have. */
enum GradeFormat {
  TABLE(new TableReport(), true),
  JSON(new JsonReport(), true),
  CSV(new CsvReport(CsvReport.Platform.MOODLE), true),
  CANVAS(new CsvReport(CsvReport.Platform.CANVAS), true),
  XLSX(new XlsxReport(), false),
  JUNIT(new JUnitReport(), true),
  GRADESCOPE(new GradescopeReport(), true),
  HTML(new HtmlReport(NetworkPicture::drawn), true);

  @SuppressWarnings("ImmutableEnumChecker") // No report has anything that changes.
  private final Report report;

  private final boolean isText;

  GradeFormat(Report report, boolean isText) {
    this.report = report;
    this.isText = isText;
  }

  Report report() {
    return report;
  }

  /** Whether it can be shown on a terminal. */
  boolean isText() {
    return isText;
  }

  /** As the option takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
