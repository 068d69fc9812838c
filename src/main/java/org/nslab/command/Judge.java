package org.nslab.command;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds the first thing that is wrong with a line: unknown programs, the grammar, the names. */
final class Judge {

  private final Surroundings surroundings;
  private final Predicate<String> onPath;

  /**
   * Prepares for lines.
   *
   * @param onPath whether a program that no grammar describes exists all the same
   */
  Judge(Surroundings surroundings, Predicate<String> onPath) {
    this.surroundings = surroundings;
    this.onPath = onPath;
  }

  Optional<Problem> problem(Line line) {
    Optional<Problem> ofShell = ShellSyntax.problem(line);
    if (ofShell.isPresent()) {
      return ofShell;
    }
    for (Command command : line.commands()) {
      Optional<Problem> found = unknown(command, line).or(command::problem);
      if (found.isPresent()) {
        return found;
      }
    }
    return new StateCheck(surroundings).problem(line);
  }

  /** A program that does not exist; of a program that runs another, that one too. */
  private Optional<Problem> unknown(Command command, Line line) {
    Word name = command.words().get(0);
    boolean isFunction = line.text().contains(name.text() + "()");
    boolean exists = command.isKnown() || !name.fixed() || isFunction || onPath.test(name.text());
    return exists
        ? command.inner().flatMap(inner -> unknown(inner, line))
        : Optional.of(Problems.unknownCommand(name, surroundings.isNamespace(name.text())));
  }
}
