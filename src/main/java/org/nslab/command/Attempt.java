package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * A line with a mistake that is to be mended.
 *
 * @param line the line
 * @param problem what is wrong with it
 * @param surroundings where it was typed
 */
record Attempt(Line line, Problem problem, Surroundings surroundings) {

  /** The command with the mistake: the innermost whose words the place is in, or behind. */
  Optional<Command> command() {
    return line.commands().stream()
        .filter(command -> isAround(command))
        .reduce((first, second) -> second)
        .map(this::innermost);
  }

  private boolean isAround(Command command) {
    return command.words().get(0).start() <= problem.start();
  }

  private Command innermost(Command command) {
    return command.inner().filter(this::isAround).map(this::innermost).orElse(command);
  }

  /** The words of that command. */
  List<Word> words() {
    return command().map(Command::words).orElse(List.of());
  }

  /** The place of the wrong word among them; -1 where something is missing at the end. */
  int index() {
    List<Word> words = words();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() <= problem.start() && problem.start() < words.get(i).end()) {
        return i;
      }
    }
    return -1;
  }

  /** The wrong word. */
  Optional<Word> wrong() {
    int index = index();
    return index < 0 ? Optional.empty() : Optional.of(words().get(index));
  }

  /** A stretch of the line as typed, from one word to another; empty text where there is none. */
  String text(int from, int to) {
    List<Word> words = words();
    return from >= to
        ? ""
        : line.text().substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** The same from one word to the last. */
  String textFrom(int from) {
    return text(from, words().size());
  }

  /** Replaces the words from one on. */
  Edit replaceFrom(int from, String text) {
    List<Word> words = words();
    return new Edit(words.get(from).start(), words.get(words.size() - 1).end(), text);
  }

  /** Whether the wrong word is the value of an option, which nobody meant to stand elsewhere. */
  boolean isOfOption() {
    boolean isValue =
        problem.kind() == Problem.Kind.BAD_VALUE || problem.kind() == Problem.Kind.STATE;
    boolean isTurned = wrong().filter(word -> word.text().equals("!")).isPresent();
    return isValue && !isTurned && index() > 1 && words().get(index() - 1).text().startsWith("-");
  }

  /** Whether the wrong word names something new, which is there already. */
  boolean isNew() {
    Optional<Word> wrong = wrong();
    return command().map(Command::reading).orElse(Reading.NOTHING).taken().stream()
        .filter(taken -> wrong.filter(taken.word()::equals).isPresent())
        .map(Taken::argument)
        .anyMatch(argument -> argument != null && argument.slot().role() == Role.NEW_NAME);
  }

  /** What may stand in the place of the wrong word. */
  List<Candidate> expected() {
    int index = index();
    Optional<Command> command = command();
    if (command.isEmpty() || index < 1) {
      return List.of();
    }
    Command before = before(command.get(), index);
    return Expected.offers(before, "", surroundings);
  }

  /** The command up to the wrong word. */
  Command before(Command command, int index) {
    return Grammar.standard().command(command.words().subList(0, index), command.startedIn(), 0);
  }
}
