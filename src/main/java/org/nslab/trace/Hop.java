package org.nslab.trace;

import java.util.List;

/**
 * A packet's stay in one namespace.
 *
 * @param leg which packet
 * @param namespace where
 * @param steps what happened to it there, one at least
 */
public record Hop(Leg leg, String namespace, List<Step> steps) {

  /** Copies the list. */
  public Hop {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a hop without a step");
    }
  }
}
