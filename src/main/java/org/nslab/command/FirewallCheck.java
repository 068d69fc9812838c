package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chains that the table does not have, and targets that it does not know: iptables refuses them.
 */
final class FirewallCheck {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private final Surroundings surroundings;

  FirewallCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether a command is one of iptables. */
  static boolean isFirewall(Optional<Command> command) {
    return command
        .flatMap(Command::syntax)
        .filter(syntax -> syntax.names().get(0).matches("ip6?tables"))
        .isPresent();
  }

  /** The first chain or target of a command that iptables would refuse. */
  Optional<Problem> problem(Command command) {
    if (!isFirewall(Optional.of(command))) {
      return Optional.empty();
    }
    FirewallOffers offers =
        new FirewallOffers(surroundings.namespaceOf(command), command.reading());
    for (Taken taken : command.reading().taken()) {
      Argument argument = taken.argument();
      if (argument != null && taken.word().fixed()) {
        Optional<Problem> found =
            argument.slot() == Slot.CHAIN
                ? chain(offers, taken.word())
                : taken.item().isSpelled("-j") ? target(command, offers, taken) : Optional.empty();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Problem> chain(FirewallOffers offers, Word word) {
    if (names(offers.chains()).anyMatch(word.text()::equals)) {
      return Optional.empty();
    }
    String where = " in the table `" + offers.table() + "`.";
    return Optional.of(
        Problem.at(word, Problem.Kind.STATE, "There is no chain `" + word.text() + "`" + where));
  }

  private static Optional<Problem> target(Command command, FirewallOffers offers, Taken taken) {
    Word word = taken.word();
    List<String> targets =
        Stream.concat(
                taken.item().cases().stream()
                    .flatMap(one -> one.spellings().stream())
                    .map(Spelling::text),
                names(offers.ownChains()))
            .toList();
    if (!targets.contains(word.text())) {
      // There are more targets than anybody knows; so a word is wrong only if it is nearly one.
      boolean slip =
          !NAME.matcher(word.text()).matches()
              || Nearest.to(word.text(), targets).isPresent()
              || targets.stream().anyMatch(word.text()::equalsIgnoreCase)
              || List.of("ALLOW", "DENY", "BLOCK").contains(word.text());
      return slip
          ? Optional.of(
              Problem.at(
                  word,
                  Problem.Kind.STATE,
                  "There is no target and no chain `" + word.text() + "`."))
          : Optional.empty();
    }
    return place(command, offers, word);
  }

  private static Optional<Problem> place(Command command, FirewallOffers offers, Word word) {
    String chain = command.reading().value(Slot.CHAIN).orElse("");
    return FirewallPlaces.elsewhere(word.text(), offers.table(), chain)
        .map(place -> "`" + word.text() + "` works only in " + place + ".")
        .map(sentence -> Problem.at(word, Problem.Kind.STATE, sentence));
  }

  private static Stream<String> names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::value);
  }
}
