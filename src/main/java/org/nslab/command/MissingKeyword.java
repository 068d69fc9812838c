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
      for (Expected one : Expected.after(attempt.before(command, attempt.index()))) {
        if (one.argument() == null && takes(one.item(), word.text())) {
          edits.add(Edit.insert(word.start(), one.item().name() + " "));
        }
      }
    }
    return edits;
  }

  /** Words whose value looks like the word, and which are the usual ones before such a value. */
  private static boolean takes(Item item, String text) {
    List<Argument> arguments = item.arguments();
    boolean usual = !item.is(Mark.HIDDEN) && item.kind() != Item.Kind.OPTION;
    return usual
        && arguments.size() == 1
        && arguments.get(0).slot().role() != Role.VALUE
        && arguments.get(0).slot().role() != Role.NEW_NAME
        && arguments.get(0).accepts(text);
  }

  private static List<Edit> atTheEnd(Attempt attempt, Command command) {
    Optional<Item> missing =
        command.reading().segments().stream()
            .flatMap(segment -> segment.missing().stream())
            .findFirst();
    if (missing.isEmpty() || missing.get().arguments().isEmpty()) {
      return List.of();
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
}
