package org.nslab.grading.rerun;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.nslab.lab.LabShell;

/**
 * Interrupts what runs in a shell once its time is up, again and again in case it is a loop, and
 * ends the shell if that does not help.
 */
final class Interruption implements AutoCloseable {

  private static final long AGAIN_MILLIS = 200;
  private static final int MOST = 10;

  private final LabShell shell;
  private final AtomicInteger count = new AtomicInteger();
  private final Future<?> alarm;

  Interruption(ScheduledExecutorService clock, LabShell shell, Duration after) {
    this.shell = shell;
    alarm =
        clock.scheduleWithFixedDelay(
            this::interrupt, after.toMillis(), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void interrupt() {
    if (count.incrementAndGet() <= MOST) {
      shell.interrupt();
    } else {
      shell.close();
    }
  }

  /** Whether the time was up before the line ended. */
  boolean hasCome() {
    return count.get() > 0;
  }

  @Override
  public void close() {
    alarm.cancel(true);
  }
}
