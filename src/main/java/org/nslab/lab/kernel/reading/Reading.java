package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * Reads the network so that all of it is of one moment: a namespace that has changed since it was
 * read is read again, until none has. At that moment each is as it was read.
 */
final class Reading {

  /** Duplicate address detection alone changes each new interface once in its first two seconds. */
  private static final int MOST_TURNS = 200;

  static final String NEVER_RESTS =
      "The network changes all the time, so that it cannot be read. Stop what changes it, then try"
          + " again.";

  private final Inquiry inquiry;
  private final LastTime lastTime;
  private final Map<String, SeenNamespace> seen = new LinkedHashMap<>();
  private final Map<Target, List<Section>> answers = new LinkedHashMap<>();
  private final Map<Target, UnreadableException> unreadable = new LinkedHashMap<>();

  /**
   * A reading.
   *
   * @param lastTime what the last one has found
   */
  Reading(Inquiry inquiry, LastTime lastTime) {
    this.inquiry = inquiry;
    this.lastTime = lastTime;
  }

  /** The network; empty where a namespace was added or deleted meanwhile. */
  Optional<NetworkState> read() throws LabException, UnreadableException {
    List<Target> targets = Targets.read(inquiry.ask(List.of("namespaces")));
    lastTime.keepOnly(targets);
    boolean watched = true;
    try {
      Collection<Target> open = targets;
      for (int turn = 0; turn < MOST_TURNS; turn++) {
        Peers peers =
            new Contents(inquiry, lastTime, seen, answers, unreadable).read(targets, open);
        Set<String> changed = changes();
        watched = !changed.isEmpty();
        if (changed.contains("names")) {
          return Optional.empty();
        }
        open = toReadAgain(targets, changed);
        if (open.isEmpty()) {
          return Optional.of(state(targets, peers));
        }
      }
      throw new LabException(NEVER_RESTS);
    } finally {
      if (watched) {
        inquiry.ask(List.of("unwatch"));
      }
    }
  }

  private Set<String> changes() throws LabException {
    Set<String> changed = new LinkedHashSet<>();
    for (Section section : inquiry.ask(List.of("changes"))) {
      changed.addAll(section.lines());
    }
    return changed;
  }

  /**
   * The namespaces that have changed since they were read.
   *
   * @throws UnreadableException if one could not be read that has not changed meanwhile
   */
  private Collection<Target> toReadAgain(List<Target> targets, Set<String> changed)
      throws UnreadableException {
    if (inquiry.takeDisturbance()) {
      return targets;
    }
    List<Target> open = new ArrayList<>();
    for (Target target : targets) {
      if (changed.contains(target.file().isEmpty() ? "-" : target.file())) {
        open.add(target);
      } else if (unreadable.containsKey(target)) {
        throw unreadable.get(target);
      }
    }
    return open;
  }

  private NetworkState state(List<Target> targets, Peers peers) throws UnreadableException {
    if (!seen.containsKey(NamespaceId.HOST)) {
      throw new UnreadableException("ip addr show", "nothing");
    }
    return NetworkState.of(seen.values().stream().map(peers::complete).toList())
        .withOvsBridges(OvsTables.read(answers.getOrDefault(targets.get(0), List.of())));
  }
}
