package org.nslab.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words that may stand in a place of a command, to look for the one that was meant. */
final class Choices {

  /** Beginnings of words that are used more than the words themselves. */
  private static final List<String> SHORT = List.of("addr", "neigh", "del", "-br");

  private Choices() {}

  /** Those in the place of the word with that number; addresses, which are nobody's slips, last. */
  static Set<String> at(Attempt attempt, int index) {
    Set<String> choices = new LinkedHashSet<>();
    if (index == 0) {
      choices.addAll(Grammar.standard().names());
      return choices;
    }
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (index < 0 || command.isEmpty()) {
      return choices;
    }
    Command before = attempt.before(command.get(), index);
    Offers offers = new Offers(attempt.surroundings(), before);
    for (Expected one : Expected.after(before)) {
      Argument argument = one.argument();
      if (argument == null) {
        one.item().spellings().forEach(spelling -> choices.add(spelling.text()));
        SHORT.stream().filter(one.item()::matches).forEach(choices::add);
      } else if (argument.slot().role() != Role.ADDRESS) {
        offers.of(one.item(), argument).forEach(candidate -> choices.add(candidate.value()));
      } else {
        one.item().cases().forEach(given -> choices.add(given.name()));
        choices.add("default");
      }
    }
    return choices;
  }
}
