package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.lab.LabException;
import org.nslab.network.NetworkState;

/** One pass over the network. */
final class Reading {

  private final Workers workers;
  private final boolean accounts;
  private Optional<String> before = Optional.empty();
  private Optional<String> after = Optional.empty();

  Reading(Workers workers, boolean accounts) {
    this.workers = workers;
    this.accounts = accounts;
  }

  /** Whether nothing ran, and no list changed while it was given out, from beginning to end. */
  boolean isOfOneMoment() {
    return !workers.wereDisturbed() && before.isPresent() && before.equals(after);
  }

  NetworkState read() throws LabException, UnreadableException {
    List<Section> sections = workers.askOne(accounts ? "activity; namespaces" : "namespaces");
    before = Activity.of(sections);
    try {
      return read(Targets.read(sections));
    } finally {
      if (accounts) {
        after = Activity.of(workers.askOne("activity"));
      }
    }
  }

  private NetworkState read(Targets targets) throws LabException, UnreadableException {
    Map<Target, String> insides = new LinkedHashMap<>();
    targets.all().forEach(target -> insides.put(target, "$inside"));
    Map<String, SeenNamespace> seen = new LinkedHashMap<>();
    for (Map.Entry<Target, List<Section>> answer : workers.askInside(insides).entrySet()) {
      Target target = answer.getKey();
      seen.put(target.id(), NamespaceSections.read(target, answer.getValue()));
    }
    Peers peers = Peers.of(seen.values());
    targets.hostIds().forEach((nsid, id) -> peers.learn(targets.all().get(0).id(), nsid, id));
    peers.settle();
    followUp(seen, peers);
    return state(seen, peers);
  }

  /** Asks what the first answers show to be worth asking. */
  private void followUp(Map<String, SeenNamespace> seen, Peers peers)
      throws LabException, UnreadableException {
    Map<Target, String> questions = new LinkedHashMap<>();
    for (SeenNamespace namespace : seen.values()) {
      List<String> names = new ArrayList<>(namespace.questions());
      if (peers.isOpen(namespace)) {
        names.add("ids");
      }
      if (!names.isEmpty()) {
        questions.put(namespace.target(), "$" + String.join("$", names));
      }
    }
    for (Map.Entry<Target, List<Section>> answer : workers.askInside(questions).entrySet()) {
      String id = answer.getKey().id();
      SeenNamespace namespace = seen.get(id);
      if (namespace != null) {
        seen.put(id, FollowUp.apply(namespace, answer.getValue(), peers));
      }
    }
    peers.settle();
  }

  private static NetworkState state(Map<String, SeenNamespace> seen, Peers peers) {
    return NetworkState.of(seen.values().stream().map(peers::complete).toList());
  }
}
