package org.nslab.simulation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** {@code nsenter}: runs a program in namespaces that others are in; man 1 nsenter. */
public record Nsenter(Kernel kernel, Processes processes, Programs programs) implements Program {

  private static final String NAMED = "--net=(/var)?/run/netns/";

  @Override
  public int run(Invocation invocation) {
    List<String> words = new ArrayList<>(invocation.arguments());
    Task self = processes.of(invocation.environment());
    Optional<Task> target = Optional.empty();
    Spaces spaces = self.spaces();
    StringBuilder asked = new StringBuilder();
    while (!words.isEmpty() && words.get(0).startsWith("-")) {
      String word = words.remove(0);
      if (word.matches("-t|--target") && !words.isEmpty()) {
        String number = words.remove(0);
        target = target(self, number);
        if (target.isEmpty()) {
          return missing(invocation, "/proc/" + number + "/ns/pid");
        }
      } else if (word.matches(NAMED + ".+")) {
        Optional<String> id = kernel.namespaces().find(word.replaceFirst(NAMED, ""));
        if (id.isEmpty()) {
          return missing(invocation, word.substring("--net=".length()));
        }
        spaces = spaces.network(id.get());
      } else if (word.matches("--(pid|mount|net|uts|ipc|all|user)|-[pmnuiaU]+")) {
        asked.append(word.startsWith("--") ? word.substring(2, 3) : word.substring(1));
      } else {
        return invocation.fail(
            1, "The simulated lab does not know `nsenter " + word + "`; the kernel lab does.");
      }
    }
    if (target.isPresent()) {
      spaces = entered(spaces, target.get().spaces(), asked.toString());
    } else if (!asked.isEmpty()) {
      return invocation.fail(1, "nsenter: no target PID specified for --all");
    }
    return start(invocation, self.in(spaces), words.isEmpty() ? List.of("bash") : words);
  }

  private Optional<Task> target(Task self, String number) {
    return number.matches("[0-9]{1,7}")
        ? processes.find(self.spaces().proc(), Integer.parseInt(number))
        : Optional.empty();
  }

  private static int missing(Invocation invocation, String path) {
    return invocation.fail(1, "nsenter: cannot open " + path + ": No such file or directory");
  }

  private static Spaces entered(Spaces own, Spaces others, String asked) {
    boolean all = asked.indexOf('a') >= 0;
    Spaces spaces = own;
    if (all || asked.indexOf('p') >= 0) {
      spaces = spaces.children(others.pid());
    }
    if (all || asked.indexOf('m') >= 0) {
      spaces = spaces.mount(others.mount()).proc(others.proc());
    }
    return all || asked.indexOf('n') >= 0 ? spaces.network(others.network()) : spaces;
  }

  private int start(Invocation invocation, Task self, List<String> command) {
    Optional<Program> program = programs.find(command.get(0));
    if (program.isEmpty()) {
      return invocation.fail(
          127, "nsenter: failed to execute " + command.get(0) + ": No such file or directory");
    }
    boolean forks = self.spaces().children() != self.spaces().pid();
    processes.put(forks ? self : self.replacing());
    return program
        .get()
        .run(
            new Invocation(
                command.get(0),
                command.subList(1, command.size()),
                invocation.streams(),
                invocation.environment().in(self.spaces().network())));
  }
}
