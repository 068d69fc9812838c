package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * A value that is being typed in one word with its option, as in {@code --net=/run/netns/re}.
 *
 * @param command the command up to that word
 * @param item the option
 * @param length how long the option is, with the sign
 */
record Attached(Command command, Item item, int length) {

  static Optional<Attached> of(Command command, String partial) {
    int equals = partial.indexOf('=');
    if (!partial.startsWith("--") || equals < 0 || !command.isKnown()) {
      return Optional.empty();
    }
    return command
        .reading()
        .last()
        .find(partial.substring(0, equals))
        .filter(item -> !item.arguments().isEmpty())
        .map(item -> new Attached(command, item, equals + 1));
  }

  List<Candidate> offers(Surroundings surroundings) {
    return new Offers(surroundings, command).of(item, item.arguments().get(0));
  }
}
