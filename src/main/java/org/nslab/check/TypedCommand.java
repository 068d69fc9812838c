package org.nslab.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.nslab.command.Command;
import org.nslab.command.Grammar;

/**
 * A line that the learner typed.
 *
 * @param gists the commands in it, as {@link Command#gist} spells them
 * @param exitCode how it ended, 0 to 255
 */
public record TypedCommand(Set<String> gists, int exitCode) {

  /** The exit code of a command that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  /** Copies the set. */
  public TypedCommand {
    gists = Set.copyOf(gists);
  }

  /** Takes a line apart. */
  public static TypedCommand of(String line, int exitCode) {
    return new TypedCommand(gists(line), exitCode);
  }

  static Set<String> gists(String line) {
    return Grammar.standard().parse(line).commands().stream()
        .map(Command::gist)
        .collect(Collectors.toSet());
  }

  /** Whether it did its work; a command that the learner stopped did. */
  boolean succeeded() {
    return exitCode == 0 || exitCode == INTERRUPTED;
  }
}
