package org.nslab.command;

import java.util.List;
import java.util.Optional;

/** What is wrong with the settings of {@code sysctl}: they are written {@code NAME=VALUE}. */
final class SettingCheck {

  private final Surroundings surroundings;

  SettingCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The words of a command that are settings. */
  static List<Word> settings(Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.fills(Slot.SYSCTL))
        .map(Taken::word)
        .toList();
  }

  /** The name that a setting begins with. */
  static String name(String setting) {
    return Shapes.dots(setting.replaceFirst("=.*", ""));
  }

  /** The first setting that sysctl would not understand. */
  Optional<Problem> problem(Command command) {
    boolean writes =
        command.reading().taken().stream().anyMatch(taken -> taken.item().isSpelled("-w"));
    return settings(command).stream()
        .filter(Word::fixed)
        .flatMap(setting -> problem(command, setting, writes).stream())
        .findFirst();
  }

  private Optional<Problem> problem(Command command, Word word, boolean writes) {
    String name = name(word.text());
    // man 8 sysctl: behind -w every argument is an assignment.
    boolean apart = name.isEmpty() || Shapes.isNumber(name);
    if (apart || (writes && word.text().indexOf('=') < 0)) {
      return at(word, "A setting and its value are one word: `NAME=VALUE`, without blanks.");
    }
    if (word.text().contains("==")) {
      return at(word, "One `=` is enough.");
    }
    // There may be more settings than are known; a name is wrong only if it is nearly a right one.
    Settings settings = new Settings(surroundings.namespaceOf(command));
    return settings.has(name) || settings.meant(name).isEmpty()
        ? Optional.empty()
        : at(word, "There is no setting `" + name + "`.");
  }

  private static Optional<Problem> at(Word word, String sentence) {
    return Optional.of(Problem.at(word, Problem.Kind.STATE, sentence));
  }
}
