package org.nslab.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.NamespaceId;

/** Finds names in a command that name nothing where it acts, or something that is there already. */
final class StateCheck {

  /** kernel: what can be the master of an interface. */
  private static final Set<String> MASTERS = Set.of("bridge", "bond", "vrf", "team");

  private final Surroundings surroundings;
  private final Existence existence;

  StateCheck(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.existence = new Existence(surroundings);
  }

  /**
   * The first such name of a line; what stands behind a command that changes something is not
   * judged.
   */
  Optional<Problem> problem(Line line) {
    for (Command command : line.commands()) {
      Optional<Problem> found = problem(command);
      if (found.isPresent() || command.effect() == Effect.CHANGES) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first such name of a command. */
  Optional<Problem> problem(Command command) {
    if (command.syntax().filter(syntax -> syntax.is(Mark.STRICT)).isPresent()) {
      for (Taken taken : command.reading().taken()) {
        Optional<Problem> found = problem(command, taken);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return sense(command).or(() -> command.inner().flatMap(this::problem));
  }

  /** What only a certain program refuses. */
  Optional<Problem> sense(Command command) {
    return new SettingCheck(surroundings)
        .problem(command)
        .or(() -> new FirewallCheck(surroundings).problem(command))
        .or(() -> RuleCheck.problem(command))
        .or(() -> new FileCheck(surroundings).problem(command))
        .or(() -> BatchCheck.problem(command))
        .or(() -> ArpCheck.problem(command))
        .or(() -> new CaptureCheck(surroundings).problem(command))
        .or(() -> RouteCheck.problem(command));
  }

  private Optional<Problem> problem(Command command, Taken taken) {
    Argument argument = taken.argument();
    Word word = taken.word();
    if (argument == null || !word.fixed() || isCase(taken)) {
      return Optional.empty();
    }
    Slot slot = argument.slot();
    Optional<Boolean> exists = existence.exists(command, slot, word.text());
    boolean isNew = slot.role() == Role.NEW_NAME;
    if (exists.isEmpty() || (slot.role() != Role.NAME && !isNew)) {
      return Optional.empty();
    }
    if (exists.get() == isNew || isOtherEnd(command, taken)) {
      String sentence =
          isNew ? "There is already " + thing(slot, word) : missing(command, slot, word);
      return Optional.of(Problem.at(word, Problem.Kind.STATE, sentence));
    }
    return slot == Slot.MASTER ? wrongMaster(command, word) : Optional.empty();
  }

  /** Both ends of a cable with one name: the second finds it taken. */
  private boolean isOtherEnd(Command command, Taken taken) {
    String name = taken.word().text();
    return taken.fills(Slot.PEER_INTERFACE)
        && existence.exists(command, Slot.PEER_INTERFACE, name).isPresent()
        && command.reading().value(Slot.NEW_INTERFACE).filter(name::equals).isPresent();
  }

  private static boolean isCase(Taken taken) {
    return taken.item().cases().stream().anyMatch(one -> one.isSpelled(taken.word().text()));
  }

  private static String thing(Slot slot, Word word) {
    String kind = slot == Slot.NEW_NAMESPACE ? "a namespace" : "an interface";
    return kind + " `" + word.text() + "`.";
  }

  private String missing(Command command, Slot slot, Word word) {
    if (!Existence.isInterface(slot)) {
      return "There is no " + slot.inWords().replaceFirst("\\|.*", "") + " `" + word.text() + "`.";
    }
    String here = NamespaceId.in(surroundings.actsIn(command));
    List<String> elsewhere = existence.elsewhere(word.text());
    String there = elsewhere.isEmpty() ? "." : "; it is " + NamespaceId.in(elsewhere.get(0)) + ".";
    return "There is no interface `" + word.text() + "` " + here + there;
  }

  private Optional<Problem> wrongMaster(Command command, Word word) {
    return existence
        .link(command, word.text())
        .map(Link::kind)
        .filter(kind -> !MASTERS.contains(kind))
        .map(
            kind ->
                Problem.at(
                    word,
                    Problem.Kind.STATE,
                    "`" + word.text() + "` can have no ports: it is no switch but " + kind + "."));
  }
}
