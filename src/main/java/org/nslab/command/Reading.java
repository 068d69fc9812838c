package org.nslab.command;

import java.util.List;
import java.util.Optional;

/**
 * What a grammar makes of the words behind the name of a program.
 *
 * @param taken the words that make sense, in their order
 * @param segments the same, by what may be said where
 * @param pending the values that the last word still waits for
 * @param waiting the item that waits for them; empty where nothing does
 * @param problem where it stops making sense
 * @param namespace the namespace that an option names
 * @param inner the command that is run
 * @param effect what it may do
 * @param whole whether all words were read; after one that nobody here knows, the rest may not be
 */
record Reading(
    List<Taken> taken,
    List<Segment> segments,
    List<Argument> pending,
    Optional<Item> waiting,
    Optional<Problem> problem,
    Optional<String> namespace,
    Optional<Command> inner,
    Effect effect,
    boolean whole) {

  Reading {
    taken = List.copyOf(taken);
    segments = List.copyOf(segments);
    pending = List.copyOf(pending);
  }

  /** The reading of the words of a program that no grammar describes. */
  static final Reading NOTHING =
      new Reading(
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Effect.CHANGES,
          true);

  /** The stretch that the end of the command lies in. */
  Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** The value that was given for the first argument of a kind; empty if none was. */
  Optional<String> value(Slot... slots) {
    return taken.stream()
        .filter(word -> word.argument() != null && List.of(slots).contains(word.argument().slot()))
        .map(word -> word.word().text())
        .findFirst();
  }
}
