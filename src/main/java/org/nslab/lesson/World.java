package org.nslab.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What surrounds the lab's host when a lesson begins. */
public enum World {
  /** Nothing: the host has its loopback interface only. */
  EMPTY,
  /** A LAN on the host's {@code eth0}, with a neighbour, a router and the Internet behind it. */
  UPLINK;

  /** The word that the front matter uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(World::word).toList();
  }

  static Optional<World> of(String word) {
    return Arrays.stream(values()).filter(world -> world.word().equals(word)).findFirst();
  }
}
