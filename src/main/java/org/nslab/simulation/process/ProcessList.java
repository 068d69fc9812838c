package org.nslab.simulation.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code ps}, plain, full ({@code -f}) and for users ({@code u}); man 1 ps. */
public record ProcessList(Processes processes) implements Program {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Override
  public int run(Invocation invocation) {
    String letters = "";
    for (String word : invocation.arguments()) {
      if (!word.matches("-?[eAaxufw]+")) {
        return invocation.fail(
            1, "The simulated lab does not know `ps " + word + "`; the kernel lab does.");
      }
      letters += word;
    }
    boolean users = letters.indexOf('u') >= 0;
    boolean full = letters.indexOf('f') >= 0;
    Task self = processes.of(invocation.environment());
    PidSpace proc = self.spaces().proc();
    List<Task> all = processes.in(proc);
    invocation.out(
        users
            ? "USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n"
            : full
                ? "UID          PID    PPID  C STIME TTY          TIME CMD\n"
                : "    PID TTY          TIME CMD\n");
    for (Task each : all) {
      invocation.out(
          (users
                  ? forUsers(each, proc, each.equals(self))
                  : full ? full(each, proc) : plain(each, proc))
              + "\n");
    }
    return 0;
  }

  private static String plain(Task process, PidSpace proc) {
    return String.format("%7d %-8s 00:00:00 %s", process.pid(proc), "?", process.name());
  }

  private String full(Task process, PidSpace proc) {
    int parent =
        processes.in(proc).stream()
            .filter(other -> other.pid() == process.parent())
            .map(other -> other.pid(proc))
            .findFirst()
            .orElse(0);
    return String.format(
        "%-8s %7d %7d  0 %s %-8s 00:00:00 %s",
        "root", process.pid(proc), parent, CLOCK.format(process.started()), "?", process.line());
  }

  /** How much memory a program takes is not simulated. */
  private static String forUsers(Task process, PidSpace proc, boolean runs) {
    return String.format(
        "%-8s %7d  0.0  0.0      0     0 %-8s %-4s %s   0:00 %s",
        "root",
        process.pid(proc),
        "?",
        runs ? "R" : "S",
        CLOCK.format(process.started()),
        process.line());
  }
}
