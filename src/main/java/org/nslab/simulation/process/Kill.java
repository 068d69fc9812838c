package org.nslab.simulation.process;

import java.util.List;
import java.util.Optional;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Job;
import org.nslab.simulation.shell.Program;

/** {@code kill PID}; man 1 kill, man 7 signal. */
public record Kill(Processes processes) implements Program {

  private static final String FORCE = "-(s )?(SIG)?KILL|-9";

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments();
    boolean force = words.stream().anyMatch(word -> word.matches(FORCE));
    boolean asks = words.contains("-0");
    int code = 0;
    for (String word : words) {
      if (word.matches("[0-9]{1,7}")) {
        PidSpace here = processes.of(invocation.environment()).spaces().pid();
        Optional<Task> process = processes.find(here, Integer.parseInt(word));
        if (process.isEmpty()) {
          code = invocation.fail(1, "bash: kill: (" + word + ") - No such process");
        } else if (!asks) {
          signal(process.get(), force);
        }
      }
    }
    return code;
  }

  /**
   * Man 7 pid_namespaces: number 1 of a space gets only what it expects, unless it is forced.
   * Unshare waits for its child; the shells of the lab stay.
   */
  private void signal(Task process, boolean force) {
    boolean waits = process.name().equals("unshare");
    boolean lasting = process.parent() == 0;
    if (lasting || (!force && (process.isFirst() || waits))) {
      return;
    }
    if (!waits) {
      process.job().ifPresent(Job::end);
    }
    processes.end(process);
  }
}
