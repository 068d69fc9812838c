package org.nslab.diagram.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cables and bridges between two places of a way that are not beside each other. A trace
 * names only where IP has a part.
 */
final class Crossings {

  private final Map<String, Set<String>> neighbours = new HashMap<>();
  private final Map<String, Box> boxes;

  Crossings(Picture picture) {
    boxes = picture.boxesByDevice();
    for (Cable cable : picture.cables()) {
      join(cable.one(), cable.other());
    }
    for (Device device : picture.devicesById().values()) {
      device.parent().ifPresent(parent -> join(device.id(), parent));
    }
  }

  private void join(String one, String other) {
    neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
    neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
  }

  /** The way with what it crosses, where there is only one shortest way to cross it. */
  List<Stop> fill(List<Stop> way) {
    List<Stop> filled = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      Stop next = way.get(i);
      if (i > 0 && way.get(i - 1).isReply() == next.isReply()) {
        for (String device : between(way.get(i - 1).device(), next.device())) {
          filled.add(
              new Stop(
                  filled.size() + 1,
                  next.isReply(),
                  box(device).id(),
                  Optional.of(device),
                  Optional.empty(),
                  "passes"));
        }
      }
      filled.add(
          new Stop(
              filled.size() + 1,
              next.isReply(),
              next.box(),
              next.device(),
              next.end(),
              next.text()));
    }
    return filled;
  }

  private Box box(String device) {
    return Objects.requireNonNull(boxes.get(device));
  }

  private List<String> between(Optional<String> from, Optional<String> to) {
    boolean sameBox = from.isEmpty() || to.isEmpty() || box(from.get()).is(box(to.get()));
    return sameBox ? List.of() : shortest(from.get(), to.get());
  }

  /** Without its ends; nothing where there are several, or none. */
  private List<String> shortest(String from, String to) {
    Map<String, String> before = new HashMap<>(Map.of(from, from));
    Map<String, Integer> distances = new HashMap<>(Map.of(from, 0));
    Map<String, Integer> ways = new HashMap<>(Map.of(from, 1));
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      int distance = Objects.requireNonNull(distances.get(at)) + 1;
      for (String next : neighbours.getOrDefault(at, Set.of())) {
        if (distances.putIfAbsent(next, distance) == null) {
          before.put(next, at);
          open.add(next);
        }
        if (distance == Objects.requireNonNull(distances.get(next))) {
          ways.merge(next, Math.min(2, ways.getOrDefault(at, 1)), (a, b) -> Math.min(2, a + b));
        }
      }
    }
    List<String> devices = new ArrayList<>();
    if (ways.getOrDefault(to, 0) == 1) {
      for (String at = before.get(to); at != null && !at.equals(from); at = before.get(at)) {
        devices.add(0, at);
      }
    }
    return devices;
  }
}
