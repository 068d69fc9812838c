package org.nslab.simulation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.simulation.shell.Environment;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;
import org.nslab.simulation.shell.Programs;

/** {@code unshare}: runs a program in namespaces of its own; man 1 unshare. */
public record Unshare(Processes processes, Programs programs) implements Program {

  private static final Map<String, Character> LONG =
      Map.of(
          "--pid", 'p',
          "--fork", 'f',
          "--net", 'n',
          "--mount", 'm',
          "--uts", 'u',
          "--ipc", 'i',
          "--mount-proc", 'P',
          "--user", 'U',
          "--map-root-user", 'r',
          "--kill-child", 'k');

  private static final String LETTERS = "pfnmuiUrk";

  @Override
  public int run(Invocation invocation) {
    List<String> words = new ArrayList<>(invocation.arguments());
    StringBuilder asked = new StringBuilder();
    while (!words.isEmpty() && words.get(0).startsWith("-")) {
      String word = words.remove(0);
      if (word.equals("--")) {
        break;
      }
      Optional<String> letters = letters(word);
      if (letters.isEmpty()) {
        String what = word.startsWith("--") ? "unrecognized option '" : "invalid option -- '";
        String bad = word.startsWith("--") ? word : word.substring(1);
        return invocation.fail(
            1, "unshare: " + what + bad + "'\nTry 'unshare --help' for more information.");
      }
      asked.append(letters.get());
    }
    List<String> command = words.isEmpty() ? List.of("bash") : words;
    return start(invocation, asked.toString(), command);
  }

  private static Optional<String> letters(String word) {
    Character one = LONG.get(word);
    if (one != null) {
      return Optional.of(one.toString());
    }
    String letters = word.substring(1);
    boolean known = letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    return known && !word.startsWith("--") ? Optional.of(letters) : Optional.empty();
  }

  private int start(Invocation invocation, String asked, List<String> command) {
    Optional<Program> program = programs.find(command.get(0));
    if (program.isEmpty()) {
      return invocation.fail(
          127, "unshare: failed to execute " + command.get(0) + ": No such file or directory");
    }
    boolean forks = asked.indexOf('f') >= 0 || asked.indexOf('k') >= 0;
    Task self = processes.of(invocation.environment());
    Spaces spaces = spaces(self, asked);
    Task changed = self.in(spaces);
    processes.put(forks ? changed : changed.replacing());
    Environment environment = invocation.environment().in(spaces.network());
    return program
        .get()
        .run(
            new Invocation(
                command.get(0),
                command.subList(1, command.size()),
                invocation.streams(),
                environment));
  }

  private Spaces spaces(Task self, String asked) {
    Spaces spaces = self.spaces();
    boolean book = asked.indexOf('P') >= 0;
    if (asked.indexOf('m') >= 0 || book) {
      spaces = spaces.mount(processes.nextInode());
    }
    if (asked.indexOf('p') >= 0) {
      PidSpace inner = new PidSpace(Optional.of(spaces.pid()), processes.nextInode());
      spaces = spaces.children(inner);
    }
    if (book) {
      spaces = spaces.proc(spaces.children());
    }
    if (asked.indexOf('n') >= 0) {
      spaces = spaces.network(processes.network(self));
    }
    return spaces;
  }
}
