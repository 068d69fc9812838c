package org.nslab.check;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The learner typed a command since the step began, in whatever spelling.
 *
 * @param commands the commands that count, any one of which will do
 * @param successfully whether it must have done its work
 */
record Ran(List<String> commands, boolean successfully) implements Check {

  Ran {
    commands = List.copyOf(commands);
  }

  @Override
  public boolean isOfCommands() {
    return true;
  }

  @Override
  public Finding look(Observation observation) {
    Set<String> wanted =
        commands.stream()
            .flatMap(command -> TypedCommand.gists(command).stream().limit(1))
            .collect(Collectors.toSet());
    boolean found =
        observation.commands().stream()
            .filter(typed -> !successfully || typed.succeeded())
            .anyMatch(typed -> !Collections.disjoint(typed.gists(), wanted));
    String verb = successfully ? "run" : "tried";
    String name = "`" + commands.get(0) + "`";
    return found
        ? Finding.of(true, name + " has been " + verb + ".")
        : Finding.of(false, name + " has not been " + verb + " in this step.");
  }
}
