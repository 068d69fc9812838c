package org.nslab.simulation.process;

import java.util.List;
import java.util.Optional;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** {@code setsid COMMAND}; with {@code -f} in the background, as no job; man 1 setsid. */
public record Setsid(Processes processes, Programs programs) implements Program {

  @Override
  public int run(Invocation invocation) {
    List<String> words = invocation.arguments();
    boolean forks = !words.isEmpty() && words.get(0).matches("-f|--fork");
    List<String> command = forks ? words.subList(1, words.size()) : words;
    if (command.isEmpty()) {
      return invocation.fail(
          1, "setsid: no command specified\nTry 'setsid --help' for more information.");
    }
    Optional<Program> program = programs.find(command.get(0));
    if (program.isEmpty()) {
      int code = forks ? 0 : 127;
      return invocation.fail(
          code, "setsid: failed to execute " + command.get(0) + ": No such file or directory");
    }
    Environment environment = invocation.environment();
    processes.put(processes.of(environment).replacing());
    int code =
        program
            .get()
            .run(
                new Invocation(
                    command.get(0),
                    command.subList(1, command.size()),
                    invocation.streams(),
                    forks ? environment.detached(String.join(" ", command)) : environment));
    return forks ? 0 : code;
  }
}
