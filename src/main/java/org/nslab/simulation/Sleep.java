package org.nslab.simulation;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nslab.simulation.kernel.Timeline;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Job;
import org.nslab.simulation.shell.Program;

/** {@code sleep}: simulated time passes, nobody waits. */
record Sleep(Timeline time) implements Program {

  private static final String SECONDS = "[0-9]{1,6}(\\.[0-9]{1,6})?s?";

  @Override
  public int run(Invocation invocation) {
    if (invocation.arguments().isEmpty()) {
      return invocation.fail(1, "sleep: missing operand\nTry 'sleep --help' for more information.");
    }
    for (String word : invocation.arguments()) {
      if (!word.matches(SECONDS)) {
        return invocation.fail(
            1,
            "sleep: invalid time interval \u2018"
                + word
                + "\u2019\nTry 'sleep --help' for more information.");
      }
      long milliseconds = (long) (Double.parseDouble(word.replace("s", "")) * 1000);
      Optional<Job> job = invocation.environment().background();
      if (job.isPresent()) {
        long end = time.now() + milliseconds;
        AtomicBoolean killed = new AtomicBoolean();
        job.get().goesOn(() -> !killed.get() && time.now() < end, () -> killed.set(true));
      } else {
        time.pass(invocation.environment().patience(time.now(), milliseconds));
      }
    }
    return 0;
  }
}
