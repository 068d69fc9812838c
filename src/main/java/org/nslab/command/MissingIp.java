package org.nslab.command;

import java.util.List;

/** An object of {@code ip} without {@code ip} before it: {@code netns exec red …}. */
final class MissingIp implements Mistake {

  private static final List<String> OBJECTS =
      List.of("link", "address", "addr", "neighbour", "neigh", "netns", "rule", "monitor");

  @Override
  public List<Edit> mend(Attempt attempt) {
    return attempt.index() == 0 && OBJECTS.contains(attempt.words().get(0).text())
        ? List.of(Edit.insert(attempt.words().get(0).start(), "ip "))
        : List.of();
  }
}
