package org.nslab.grading.rerun;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.nslab.lab.Console;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.transcript.LessonEvent.Command;

/**
 * Runs recorded lines one after the other in one shell, as the prompt did, but with nobody at the
 * keyboard: a line that was interrupted is interrupted after as long as it ran then, and a program
 * that was typed into gets the same keys again.
 */
final class RerunShell implements AutoCloseable {

  private static final Duration SHORTEST = Duration.ofMillis(500);

  /** The exit code of a line whose time was up (man 1 timeout). */
  private static final int TIME_IS_UP = 124;

  private final Lab lab;
  private final Pace pace;
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, RerunShell::thread);
  private @Nullable LabShell shell;

  /**
   * Opens shells in a lab as they are needed.
   *
   * @param pace how long a line may run
   */
  RerunShell(Lab lab, Pace pace) {
    this.lab = lab;
    this.pace = pace;
    clock.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "nslab-interruption");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs a line as it was run then.
   *
   * @param keys what its programs were given
   * @param took how long it ran then
   * @return the exit code; 124 where it ran longer than the limit, 130 where it was interrupted as
   *     it was then, -1 where it ended the shell
   * @throws LabException if the lab has ended
   */
  int run(Command command, Keys keys, Duration took) throws LabException {
    LabShell open = open();
    boolean typedInto = !keys.isEmpty();
    boolean interrupted = command.exit() == Command.INTERRUPTED && !typedInto;
    String once = pace.apply(command.line());
    String line = typedInto ? keys.typedInto(once) : once;
    try (Interruption interruption =
        new Interruption(clock, open, interrupted ? bounded(took) : pace.line())) {
      int exit = exit(open, line);
      if (interruption.hasCome()) {
        return interrupted ? Command.INTERRUPTED : TIME_IS_UP;
      }
      return exit;
    }
  }

  private static int exit(LabShell shell, String line) {
    try {
      return shell.run(line);
    } catch (LabException ended) {
      return Command.ENDED_THE_SHELL;
    }
  }

  private Duration bounded(Duration took) {
    if (took.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return took.compareTo(pace.interrupted()) > 0 ? pace.interrupted() : took;
  }

  private LabShell open() throws LabException {
    if (shell == null || !shell.isAlive()) {
      leave();
      shell = lab.openShell(new Nowhere());
    }
    return shell;
  }

  /** Ends the shell; the next line gets another. */
  void leave() {
    if (shell != null) {
      shell.close();
      shell = null;
    }
  }

  @Override
  public void close() {
    leave();
    clock.shutdownNow();
  }

  /** What is printed proves nothing. */
  private static final class Nowhere implements Console {

    @Override
    public void output(byte[] bytes, int length) {
      // Not looked at.
    }

    @Override
    public void error(byte[] bytes, int length) {
      // Not looked at.
    }
  }
}
