package org.nslab.simulation.traffic;

import java.util.ArrayList;
import java.util.List;

/** Pings in the background: each sends a request a second. */
public final class Pings {

  /** How many at most; a learner needs one or two. */
  private static final int MOST = 20;

  private final List<OngoingPing> all = new ArrayList<>();

  /** Adds one; there are so many at most that the oldest ends. */
  public void add(OngoingPing ping) {
    if (all.size() >= MOST) {
      all.remove(0);
    }
    all.add(ping);
  }

  /** Ends one. */
  public void remove(OngoingPing ping) {
    all.remove(ping);
  }

  /** Whether it still runs. */
  public boolean contains(OngoingPing ping) {
    return all.contains(ping);
  }

  List<OngoingPing> all() {
    return List.copyOf(all);
  }
}
