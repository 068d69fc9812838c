package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nslab.network.NetworkState;

/** What is probably not meant in a line though the program does it. */
final class Remarks {

  private final Surroundings surroundings;

  Remarks(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The first of a line in which nothing is wrong. */
  Optional<Correction> of(Line line) {
    return line.commands().stream()
        .flatMap(Remarks::withInner)
        .flatMap(command -> ignored(line, command).or(() -> alone(line, command)).stream())
        .findFirst();
  }

  /** Whether a line has words of which no notice is taken. */
  static boolean hasIgnored(Line line) {
    return line.commands().stream()
        .flatMap(Remarks::withInner)
        .flatMap(command -> command.reading().taken().stream())
        .anyMatch(taken -> taken.item().is(Mark.IGNORED));
  }

  private static Stream<Command> withInner(Command command) {
    return Stream.concat(Stream.of(command), command.inner().stream().flatMap(Remarks::withInner));
  }

  /** {@code ip netns add red blue}: the second name needs a command of its own. */
  private static Optional<Correction> ignored(Line line, Command command) {
    List<Taken> taken = command.reading().taken();
    for (int i = 1; i < taken.size(); i++) {
      if (taken.get(i).item().is(Mark.IGNORED)) {
        Word word = taken.get(i).word();
        Word before = taken.get(i - 1).word();
        String sentence = "Here belongs one name. Of `" + word.text() + "` no notice is taken.";
        String other = new Edit(before.start(), word.start(), "").apply(line.text());
        return Optional.of(new Correction(remark(word, sentence), Optional.of(other)));
      }
    }
    return Optional.empty();
  }

  private Optional<Correction> alone(Line line, Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.fills(Slot.NEW_ADDRESS) && taken.item().is(Mark.REQUIRED))
        .map(Taken::word)
        .filter(word -> word.fixed() && word.text().indexOf('/') < 0)
        .findFirst()
        .map(word -> alone(line, word));
  }

  /** An address without its prefix length. */
  private Correction alone(Line line, Word word) {
    NetworkState state = surroundings.state();
    String length = new AddressOffers(state, state.host()).usualLength();
    String sentence =
        "Without a prefix length `"
            + word.text()
            + "` is an address alone, without a network around it.";
    String whole = Edit.insert(word.end(), "/" + length).apply(line.text());
    return new Correction(remark(word, sentence), Optional.of(whole));
  }

  private static Problem remark(Word word, String sentence) {
    return Problem.at(word, Problem.Kind.REMARK, sentence);
  }
}
