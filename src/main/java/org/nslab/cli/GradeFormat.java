package org.nslab.cli;

import org.nslab.grading.report.Report;
import org.nslab.grading.report.TableReport;

/** The forms that grades can have; the names are those that --format knows. */
enum GradeFormat {
  /** For the terminal. */
  table {
    @Override
    Report report() {
      return new TableReport();
    }
  };

  abstract Report report();
}
