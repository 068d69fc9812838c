package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option that only a protocol or another match allows, without that one: {@code --dport} without
 * {@code -p tcp}. The grammar knows which value of which option allows it.
 */
final class MissingProtocol implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (wrong.isEmpty() || command.isEmpty() || !wrong.get().text().startsWith("--")) {
      return List.of();
    }
    List<Edit> edits = new ArrayList<>();
    for (Item item : command.get().reading().last().items()) {
      for (Item one : item.cases()) {
        if (one.allows(wrong.get().text())) {
          edits.add(edit(command.get(), item, one, wrong.get()));
        }
      }
    }
    return edits;
  }

  /** Where the option was given, its value was another one. */
  private static Edit edit(Command command, Item item, Item one, Word wrong) {
    return command.reading().taken().stream()
        .filter(taken -> taken.isValue() && taken.item().equals(item) && !item.is(Mark.REPEAT))
        .map(taken -> Edit.replace(taken.word(), one.name()))
        .findFirst()
        .orElseGet(() -> Edit.insert(wrong.start(), item.name() + " " + one.name() + " "));
  }
}
