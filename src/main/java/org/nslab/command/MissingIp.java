package org.nslab.command;

import java.util.List;

/** An object of {@code ip} without {@code ip} before it: {@code netns exec red …}. */
final class MissingIp implements Mistake {

  private static final List<String> OBJECTS =
      List.of("link", "address", "addr", "neighbour", "neigh", "netns", "rule", "monitor");

  @Override
  public List<Edit> mend(Attempt attempt) {
    if (attempt.index() == 0 && beginsWithNamespace(attempt)) {
      return List.of(Edit.insert(attempt.problem().start(), "ip netns exec "));
    }
    return attempt.index() == 0 && OBJECTS.contains(attempt.words().get(0).text())
        ? List.of(Edit.insert(attempt.words().get(0).start(), "ip "))
        : List.of();
  }

  /** As in {@code red ping 192.168.15.2}; not where another command runs that one. */
  private static boolean beginsWithNamespace(Attempt attempt) {
    return attempt.words().size() > 1
        && attempt.surroundings().isNamespace(attempt.words().get(0).text())
        && attempt.line().commands().contains(attempt.command().orElseThrow());
  }
}
