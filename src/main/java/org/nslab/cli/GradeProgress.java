package org.nslab.cli;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.nslab.grading.attempt.Attempt;

/** Says on standard error how far the grading is. */
final class GradeProgress implements Consumer<Attempt>, AutoCloseable {

  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final PrintStream error;
  private final long began = System.nanoTime();
  private long told = began;
  private int count;

  GradeProgress(PrintStream error) {
    this.error = error;
  }

  @Override
  public synchronized void accept(Attempt attempt) {
    count++;
    if (System.nanoTime() - told >= PAUSE_NANOS) {
      told = System.nanoTime();
      error.println(line() + "...");
    }
  }

  private String line() {
    double minutes = (System.nanoTime() - began) / 60e9;
    return "nslab: %d graded, %.0f a minute".formatted(count, count / Math.max(minutes, 1e-3));
  }

  @Override
  public synchronized void close() {
    error.println(line() + ".");
  }
}
