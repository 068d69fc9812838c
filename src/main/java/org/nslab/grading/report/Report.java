package org.nslab.grading.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.nslab.grading.grade.GradedClass;

/** A way to tell grades. */
public interface Report {

  /**
   * Writes all of it; the stream is not closed.
   *
   * @throws IOException if it cannot be written, or the results cannot be read
   */
  void write(GradedClass graded, OutputStream out) throws IOException;

  /**
   * Writes a file for each student into a folder.
   *
   * @throws IOException with a sentence for the user, if this way of telling has no such files
   */
  default void writeFolder(GradedClass graded, Path folder) throws IOException {
    throw new IOException(folder + " is a folder; -o must name a file.");
  }

  /**
   * Writes what belongs beside a file that was written.
   *
   * @throws IOException if it cannot be written
   */
  default void writeBeside(GradedClass graded, Path file) throws IOException {
    // Most are one file.
  }
}
