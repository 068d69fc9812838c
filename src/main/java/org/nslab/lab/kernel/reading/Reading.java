package org.nslab.lab.kernel.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/**
 * Reads the network so that all of it is of one moment: a namespace that has changed since it was
 * read is read again, until none has. At that moment each is as it was read.
 */
final class Reading {

  /** Duplicate address detection changes each new interface within its first two seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  /** However long a turn takes. */
  private static final int FEWEST_TURNS = 5;

  static final String NEVER_RESTS =
      "The network changes all the time, so that it cannot be read. Stop what changes it, then try"
          + " again.";

  private final Inquiry inquiry;
  private final LastTime lastTime;
  private final Map<Target, List<Section>> answers = new LinkedHashMap<>();

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
    try {
      // Most likely there are the same namespaces as before, which saves a turn.
      Inquiry.Reply reply = inquiry.begin(questions(lastTime.targets()));
      List<Target> targets = Targets.read(reply.names());
      if (!targets.equals(lastTime.targets())) {
        lastTime.found(targets);
        inquiry.keepOnly(targets);
      }
      return untilNothingChanges(targets, reply);
    } finally {
      inquiry.end();
    }
  }

  private Optional<NetworkState> untilNothingChanges(List<Target> targets, Inquiry.Reply first)
      throws LabException, UnreadableException {
    Inquiry.Reply reply = first;
    long end = System.nanoTime() + LONGEST.toNanos();
    for (int turn = 1; turn <= FEWEST_TURNS || System.nanoTime() < end; turn++) {
      answers.putAll(reply.answers());
      answers.keySet().retainAll(Set.copyOf(targets));
      if (reply.changed().contains("names")) {
        return Optional.empty();
      }
      boolean quiet = reply.changed().isEmpty() && !reply.disturbed();
      Optional<NetworkState> same = quiet ? lastTime.state(answers) : Optional.empty();
      if (same.isPresent()) {
        return same;
      }
      Contents contents = new Contents(targets, answers, lastTime);
      List<Target> open = toAsk(targets, contents, reply);
      if (open.isEmpty()) {
        NetworkState state = contents.state();
        lastTime.read(state, answers);
        return Optional.of(state);
      }
      reply = inquiry.goOn(questions(open));
    }
    throw new LabException(NEVER_RESTS);
  }

  private Map<Target, List<String>> questions(List<Target> targets) {
    Map<Target, List<String>> questions = new LinkedHashMap<>();
    targets.forEach(target -> questions.put(target, lastTime.questions(target)));
    return questions;
  }

  /**
   * The namespaces that have changed since they were read, and those of which more is to be known.
   *
   * @throws UnreadableException if one could not be read that has not changed meanwhile
   */
  private static List<Target> toAsk(List<Target> targets, Contents contents, Inquiry.Reply reply)
      throws UnreadableException {
    List<Target> open = new ArrayList<>();
    for (Target target : targets) {
      String file = target.file().isEmpty() ? "-" : target.file();
      boolean lacks = contents.lacksSomething(target);
      if (lacks || reply.disturbed() || reply.changed().contains(file)) {
        open.add(target);
      } else if (contents.problem(target).isPresent()) {
        throw contents.problem(target).get();
      }
    }
    return open;
  }
}
