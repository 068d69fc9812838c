package org.nslab.check;

import java.util.List;
import org.nslab.command.Command;
import org.nslab.command.Grammar;

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
  public Finding look(Observation observation) {
    boolean found =
        observation.commands().stream()
            .filter(typed -> !successfully || typed.succeeded())
            .anyMatch(typed -> commands.stream().anyMatch(wanted -> isIn(typed.line(), wanted)));
    String verb = successfully ? "run" : "tried";
    String name = "`" + commands.get(0) + "`";
    return found
        ? Finding.of(true, name + " has been " + verb + ".")
        : Finding.of(false, name + " has not been " + verb + " in this step.");
  }

  /** Whether a line holds the wanted command, in whatever spelling. */
  private static boolean isIn(String line, String wanted) {
    List<Command> sought = Grammar.standard().parse(wanted).commands();
    return !sought.isEmpty()
        && Grammar.standard().parse(line).commands().stream()
            .anyMatch(command -> command.gist().equals(sought.get(0).gist()));
  }
}
