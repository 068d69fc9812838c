package org.nslab.command;

import java.util.Comparator;
import java.util.List;

/** The words that may follow a command, and behind which a value would make sense. */
final class Fitting {

  private final Command before;
  private final Offers offers;

  /**
   * Looks at a place of a command.
   *
   * @param before the command up to that place
   */
  Fitting(Attempt attempt, Command before) {
    this.before = before;
    this.offers = new Offers(attempt.surroundings(), before);
  }

  /** The words that a value may follow; those for which it would be offered come first. */
  List<String> before(String value) {
    return Expected.after(before).stream()
        .filter(one -> one.argument() == null && takes(one.item(), value))
        .filter(one -> one.item().kind() != Item.Kind.OPTION || isSure(one.item(), value))
        .map(Expected::item)
        .sorted(Comparator.comparing(item -> rank(item, value)))
        .map(Item::name)
        .toList();
  }

  private static boolean takes(Item item, String text) {
    // iproute2: a link that exists ignores `link`.
    if (item.is(Mark.HIDDEN) || item.isSpelled("link") || item.arguments().size() != 1) {
      return false;
    }
    Argument argument = item.arguments().get(0);
    boolean named = item.cases().stream().anyMatch(one -> one.isSpelled(text));
    boolean chosen = !argument.choices().isEmpty() && argument.accepts(text);
    Role role = argument.slot().role();
    boolean open = role != Role.VALUE && role != Role.NEW_NAME && argument.accepts(text);
    return named || chosen || open;
  }

  /** Options take nearly anything; so the value must be one that would be offered. */
  private boolean isSure(Item item, String value) {
    Argument argument = item.arguments().get(0);
    boolean chosen = !argument.choices().isEmpty() && argument.accepts(value);
    boolean ofNat = argument.slot() == Slot.NAT_TARGET && Character.isDigit(value.charAt(0));
    return chosen || ofNat || isOffered(item, argument, value);
  }

  private boolean isOffered(Item item, Argument argument, String value) {
    return offers.of(item, argument).stream().anyMatch(one -> one.value().equals(value));
  }

  /** What is particular before what is general: {@code master} before {@code link}. */
  private int rank(Item item, String value) {
    Argument argument = item.arguments().get(0);
    if (argument.slot() == Slot.GATEWAY) {
      return 0;
    }
    if (!isOffered(item, argument, value)) {
      return 2;
    }
    return argument.slot() == Slot.INTERFACE && !item.isSpelled("dev") ? 1 : 0;
  }
}
