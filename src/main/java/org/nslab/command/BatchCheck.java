package org.nslab.command;

import java.util.Optional;

/** {@code ip -b addr}: meant was {@code -br}, but {@code -b} wants the name of a file. */
final class BatchCheck {

  private BatchCheck() {}

  /** The object that stands where a file would. */
  static Optional<Problem> problem(Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.isValue() && taken.item().isSpelled("-batch"))
        .map(Taken::word)
        .filter(word -> isObject(command, word.text()))
        .findFirst()
        .map(
            word ->
                Problem.at(
                    word,
                    Problem.Kind.STATE,
                    "`-b` reads commands from a file, here `"
                        + word.text()
                        + "`; `-br` prints briefly."));
  }

  private static boolean isObject(Command command, String text) {
    return command.syntax().stream()
        .flatMap(syntax -> syntax.form().items().stream())
        .anyMatch(item -> item.kind() == Item.Kind.OBJECT && item.matches(text));
  }
}
