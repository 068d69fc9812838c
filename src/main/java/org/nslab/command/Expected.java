package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may follow the words of a command.
 *
 * @param item what it belongs to
 * @param argument the value that is wanted; null for the item's own word
 */
record Expected(Item item, @Nullable Argument argument) {

  /** All that may follow. Nothing may where the words make no sense. */
  static List<Expected> after(Command command) {
    Reading reading = command.reading();
    boolean broken = reading.problem().filter(p -> p.kind() != Problem.Kind.MISSING).isPresent();
    if (!command.isKnown() || broken) {
      return List.of();
    }
    List<Expected> expected = new ArrayList<>();
    Optional<Argument> wanted = reading.pending().stream().findFirst().filter(a -> !a.attached());
    wanted.ifPresent(one -> expected.add(new Expected(reading.waiting().orElseThrow(), one)));
    if (wanted.isEmpty() || wanted.get().optional() || wanted.get().rest()) {
      addItems(reading.last(), wanted.filter(Argument::rest).isPresent(), expected);
    }
    return expected;
  }

  private static void addItems(Segment segment, boolean inRest, List<Expected> expected) {
    boolean valueOffered = inRest;
    boolean unfinished = segment.missing().isPresent();
    for (Item item : segment.open()) {
      if (unfinished && item.is(Mark.RESTART)) {
        continue;
      }
      if (item.isPositional() && (item.bare() || !valueOffered)) {
        expected.add(new Expected(item, item.arguments().get(0)));
        valueOffered = valueOffered || !item.bare();
      }
      if (!item.spellings().isEmpty() && !(inRest && item.kind() != Item.Kind.OPTION)) {
        expected.add(new Expected(item, null));
      }
    }
  }

  /** The candidates for all that may follow a command. */
  static List<Candidate> offers(Command command, String partial, Surroundings surroundings) {
    Offers offers = new Offers(surroundings, command);
    List<Candidate> values = new ArrayList<>();
    List<Candidate> words = new ArrayList<>();
    List<Candidate> options = new ArrayList<>();
    for (Expected one : after(command)) {
      if (!one.item().is(Mark.HIDDEN) && offers.fits(one.item())) {
        List<Candidate> list =
            one.argument() != null
                ? values
                : one.item().kind() == Item.Kind.OPTION ? options : words;
        list.addAll(one.candidates(offers, partial));
      }
    }
    values.addAll(words);
    if (partial.startsWith("-") || values.isEmpty() || endsInOption(command)) {
      values.addAll(options);
    }
    return values;
  }

  /** Who gives options may want to give more of them. */
  private static boolean endsInOption(Command command) {
    List<Taken> taken = command.reading().taken();
    return !taken.isEmpty() && taken.get(taken.size() - 1).item().kind() == Item.Kind.OPTION;
  }

  private List<Candidate> candidates(Offers offers, String partial) {
    return argument == null ? List.of(word(partial)) : offers.of(item, argument);
  }

  /** The usual spelling, or the one whose beginning was typed. */
  private Candidate word(String partial) {
    String value =
        item.spellings().stream()
            .map(Spelling::text)
            .filter(text -> text.startsWith(partial))
            .findFirst()
            .orElse(item.name());
    return new Candidate(value, Help.of(item));
  }
}
