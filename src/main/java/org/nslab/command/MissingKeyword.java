package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value without the word before it ({@code ip addr add 192.168.15.1/24 veth-red}), or a word at
 * the end for which there is only one value.
 */
final class MissingKeyword implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (command.isEmpty()) {
      return List.of();
    }
    return attempt.problem().kind() == Problem.Kind.MISSING
        ? atTheEnd(attempt, command.get())
        : before(attempt, command.get());
  }

  private static List<Edit> before(Attempt attempt, Command command) {
    List<Edit> edits = new ArrayList<>();
    Optional<Word> wrong = attempt.wrong();
    if (wrong.isPresent() && attempt.index() > 0) {
      Word word = wrong.get();
      new Fitting(attempt, attempt.before(command, attempt.index()))
          .before(word.text())
          .forEach(name -> edits.add(Edit.insert(word.start(), name + " ")));
    }
    return edits;
  }

  private static List<Edit> atTheEnd(Attempt attempt, Command command) {
    Optional<Item> missing =
        command.reading().segments().stream()
            .flatMap(segment -> segment.missing().stream())
            .findFirst();
    if (missing.isEmpty() || missing.get().arguments().isEmpty()) {
      return List.of();
    }
    if (missing.get().arguments().get(0).slot() == Slot.NEW_ROUTE) {
      return defaultRoute(command);
    }
    Offers offers = new Offers(attempt.surroundings(), command);
    List<Candidate> values =
        offers.of(missing.get(), missing.get().arguments().get(0)).stream()
            .filter(candidate -> !candidate.value().equals("lo"))
            .toList();
    String word = missing.get().isPositional() ? " " : " " + missing.get().name() + " ";
    return values.size() == 1
        ? List.of(Edit.insert(attempt.problem().start(), word + values.get(0).value()))
        : List.of();
  }

  /** {@code ip route add via 192.168.15.5}: for everything, says who names no network. */
  private static List<Edit> defaultRoute(Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.item().kind() == Item.Kind.VERB)
        .limit(1)
        .map(taken -> Edit.insert(taken.word().end(), " default"))
        .toList();
  }
}
