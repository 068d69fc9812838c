package org.nslab.command;

import java.util.Optional;

/** An interface without {@code -i}, which tcpdump takes for a part of its filter. */
final class CaptureCheck {

  private final Surroundings surroundings;

  CaptureCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The interface, if the filter begins with one. */
  Optional<Problem> problem(Command command) {
    boolean captures = command.syntax().filter(one -> one.names().contains("tcpdump")).isPresent();
    return command.reading().taken().stream()
        .filter(taken -> captures && taken.fills(Slot.TEXT) && taken.word().fixed())
        .map(Taken::word)
        .findFirst()
        .filter(word -> surroundings.namespaceOf(command).link(word.text()).isPresent())
        .map(
            word ->
                Problem.at(
                    word,
                    Problem.Kind.STATE,
                    "An interface stands behind `-i`: `-i " + word.text() + "`."));
  }
}
