package org.nslab.command;

import java.util.List;
import java.util.Optional;

/** What {@code arp -d} and {@code arp -s} cannot do without (net-tools: arp.c). */
final class ArpCheck {

  private ArpCheck() {}

  /** What is missing at the end of the command. */
  static Optional<Problem> problem(Command command) {
    List<Taken> taken = command.reading().taken();
    if (!command.name().equals("arp") || !command.words().stream().allMatch(Word::fixed)) {
      return Optional.empty();
    }
    boolean sets = has(taken, "-s");
    boolean named = taken.stream().anyMatch(one -> one.fills(Slot.HOST));
    boolean complete = taken.stream().anyMatch(one -> one.fills(Slot.MAC)) || has(taken, "-D");
    if ((sets || has(taken, "-d")) && !named) {
      return Optional.of(missing(command, "HOST"));
    }
    return sets && !complete ? Optional.of(missing(command, "MAC")) : Optional.empty();
  }

  private static boolean has(List<Taken> taken, String option) {
    return taken.stream().anyMatch(one -> one.item().isSpelled(option));
  }

  private static Problem missing(Command command, String what) {
    String sentence = "Something is missing: `" + what + "`.";
    return Problem.missing(command.end(), sentence);
  }
}
