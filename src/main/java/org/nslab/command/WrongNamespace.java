package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.NamespaceId;

/** An interface that is in another namespace than the one the command acts in. */
final class WrongNamespace implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    Optional<Word> wrong = attempt.wrong();
    Optional<Command> command = attempt.command();
    List<Edit> edits = new ArrayList<>();
    if (attempt.problem().kind() != Problem.Kind.STATE || wrong.isEmpty() || command.isEmpty()) {
      return edits;
    }
    for (String id : new Existence(attempt.surroundings()).elsewhere(wrong.get().text())) {
      edit(attempt, command.get(), id).ifPresent(edits::add);
    }
    return edits;
  }

  private static Optional<Edit> edit(Attempt attempt, Command command, String id) {
    boolean toHost = id.equals(NamespaceId.HOST);
    Optional<Taken> given = namespaceOf(command);
    if (given.isPresent()) {
      Word name = given.get().word();
      if (!toHost) {
        return Optional.of(Edit.replace(name, NamespaceId.name(id)));
      }
      int index = attempt.words().indexOf(name);
      return Optional.of(
          new Edit(
              attempt.words().get(index - 1).start(), attempt.words().get(index + 1).start(), ""));
    }
    Word first = command.words().get(0);
    if (command.startedIn().isEmpty()) {
      String name = NamespaceId.name(id);
      return Optional.of(
          command.syntax().filter(one -> one.style() == Style.IPROUTE).isPresent()
              ? Edit.insert(first.end(), " -n " + name)
              : Edit.insert(first.start(), "ip netns exec " + name + " "));
    }
    return outer(attempt, command, id);
  }

  /** The command stands behind {@code ip netns exec NAMESPACE}. */
  private static Optional<Edit> outer(Attempt attempt, Command command, String id) {
    int start = command.words().get(0).start();
    for (Command outer : attempt.line().commands()) {
      int from = outer.words().get(0).start();
      if (from < start && outer.innermost() == command) {
        String text =
            id.equals(NamespaceId.HOST) ? "" : "ip netns exec " + NamespaceId.name(id) + " ";
        return Optional.of(new Edit(from, start, text));
      }
    }
    return Optional.empty();
  }

  private static Optional<Taken> namespaceOf(Command command) {
    return command.reading().taken().stream()
        .filter(taken -> taken.isValue() && taken.item().is(Mark.ACTS))
        .findFirst();
  }
}
