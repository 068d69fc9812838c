package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;

/**
 * The wrong end of a cable: {@code ip -n red link set veth-red master v-net-0}, where only the
 * other end is in the namespace of the switch.
 */
final class OtherEnd implements Mistake {

  @Override
  public List<Edit> mend(Attempt attempt) {
    List<Edit> edits = new ArrayList<>();
    Optional<Command> command = attempt.command().filter(Command::isKnown);
    if (attempt.problem().kind() != Problem.Kind.STATE || command.isEmpty()) {
      return edits;
    }
    for (Taken taken : command.get().reading().taken()) {
      Argument argument = taken.argument();
      if (argument != null && argument.slot() == Slot.INTERFACE) {
        for (String peer : peers(attempt.surroundings().state(), taken.word().text())) {
          edits.addAll(edits(attempt, Edit.replace(taken.word(), peer)));
        }
      }
    }
    return edits;
  }

  private static List<String> peers(NetworkState state, String name) {
    return state.all().stream()
        .flatMap(namespace -> namespace.link(name).stream())
        .flatMap(link -> link.peer().stream())
        .flatMap(id -> name(state, id).stream())
        .toList();
  }

  private static Optional<String> name(NetworkState state, LinkId id) {
    Optional<Namespace> namespace = state.namespace(id.namespace());
    return namespace.flatMap(found -> found.link(id.index())).map(Link::name);
  }

  /** The other end in the namespace that the command names, and in its own. */
  private static List<Edit> edits(Attempt attempt, Edit edit) {
    String line = attempt.line().text();
    String changed = edit.apply(line);
    Line parsed = Grammar.standard().parse(changed);
    List<Edit> edits = new ArrayList<>();
    edits.add(edit);
    new StateCheck(attempt.surroundings())
        .problem(parsed)
        .map(problem -> new Attempt(parsed, problem, attempt.surroundings()))
        .map(new WrongNamespace()::mend)
        .orElse(List.of())
        .forEach(moved -> edits.add(new Edit(0, line.length(), moved.apply(changed))));
    return edits;
  }
}
