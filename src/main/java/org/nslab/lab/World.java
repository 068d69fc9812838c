package org.nslab.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What surrounds the lab's host. */
public enum World {
  /** Nothing: the host has its loopback interface only. */
  EMPTY,
  /**
   * A LAN on the host's {@code eth0}, which is 192.168.1.2/24: a neighbour 192.168.1.3, and a
   * router 192.168.1.1 with 8.8.8.8 behind it. They answer pings and, but for the router, greet who
   * connects to TCP port 80. {@code ip netns} does not list them; the command {@code lan} runs
   * another command on the neighbour.
   */
  UPLINK;

  /** The word that the front matter uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all worlds. */
  public static List<String> words() {
    return Arrays.stream(values()).map(World::word).toList();
  }

  /** The world of a word; empty where there is none. */
  public static Optional<World> of(String word) {
    return Arrays.stream(values()).filter(world -> world.word().equals(word)).findFirst();
  }
}
