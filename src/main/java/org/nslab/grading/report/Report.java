package org.nslab.grading.report;

import java.io.IOException;
import java.io.OutputStream;
import org.nslab.grading.grade.GradedClass;

/** A way to tell grades. */
public interface Report {

  /**
   * Writes all of it; the stream is not closed.
   *
   * @throws IOException if it cannot be written, or the results cannot be read
   */
  void write(GradedClass graded, OutputStream out) throws IOException;
}
