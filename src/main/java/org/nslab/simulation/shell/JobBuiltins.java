package org.nslab.simulation.shell;

import java.util.List;
import java.util.Optional;

/** What a shell does with its jobs; man 1 bash, JOB CONTROL. */
final class JobBuiltins {

  private JobBuiltins() {}

  static int jobs(Interpreter shell, List<String> words, Streams streams, int before) {
    List<Job> running = shell.environment().jobs().running();
    for (int i = 0; i < running.size(); i++) {
      String mark = i == running.size() - 1 ? "+" : i == running.size() - 2 ? "-" : " ";
      Job job = running.get(i);
      streams
          .output()
          .out(
              String.format(
                  "[%d]%s  Running                 %s &%n", job.number(), mark, job.text()));
    }
    return 0;
  }

  /** {@code kill %1}; processes that are no jobs are left to the program of that name. */
  static int kill(Interpreter shell, List<String> words, Streams streams, int before)
      throws ShellException {
    if (words.stream().noneMatch(word -> word.startsWith("%"))
        && words.stream().anyMatch(word -> word.matches("[0-9]{1,7}"))
        && shell.isProgram("kill")) {
      return shell.start("kill", words, streams);
    }
    int code = 0;
    boolean some = false;
    for (String word : words) {
      if (word.startsWith("-")) {
        continue;
      }
      some = true;
      Optional<Job> job =
          word.startsWith("%")
              ? shell.environment().jobs().find(word.substring(1))
              : Optional.empty();
      if (job.isEmpty()) {
        streams
            .output()
            .err(
                word.startsWith("%")
                    ? "bash: kill: " + word + ": no such job\n"
                    : word.matches("[0-9]+")
                        ? "bash: kill: (" + word + ") - No such process\n"
                        : "bash: kill: " + word + ": arguments must be process or job IDs\n");
        code = 1;
      } else {
        job.get().end();
      }
    }
    if (!some) {
      streams
          .output()
          .err(
              "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n");
      return 2;
    }
    return code;
  }
}
