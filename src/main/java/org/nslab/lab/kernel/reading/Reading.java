package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** One pass over the network. */
final class Reading {

  private final Inquiry inquiry;
  private final Expected expected;
  private boolean undisturbed;

  /**
   * A pass.
   *
   * @param expected what was worth asking in the last pass, which is asked at once in this one
   */
  Reading(Inquiry inquiry, Expected expected) {
    this.inquiry = inquiry;
    this.expected = expected;
  }

  /** Whether nothing changed, and no list was cut short, from the beginning to the end. */
  boolean isOfOneMoment() {
    return undisturbed;
  }

  NetworkState read() throws LabException, UnreadableException {
    List<Section> sections = inquiry.ask(List.of("namespaces"));
    try {
      return read(Targets.read(sections));
    } finally {
      boolean changed =
          inquiry.ask(List.of("changes")).stream()
              .noneMatch(section -> section.lines().equals(List.of("none")));
      undisturbed = !changed && !inquiry.wasDisturbed();
    }
  }

  private NetworkState read(List<Target> targets) throws LabException, UnreadableException {
    boolean named = targets.stream().anyMatch(target -> NamespaceId.isNamed(target.id()));
    Map<Target, List<String>> first = new LinkedHashMap<>();
    for (Target target : targets) {
      first.put(target, joined("inside", expected.of(target.id())));
    }
    Map<String, SeenNamespace> seen = new LinkedHashMap<>();
    Map<Target, List<Section>> answers = inquiry.ask(first);
    for (Map.Entry<Target, List<Section>> answer : answers.entrySet()) {
      Target target = answer.getKey();
      boolean lists = named && target.file().isEmpty();
      seen.put(target.id(), NamespaceSections.read(target, answer.getValue(), lists));
    }
    Peers peers = Peers.of(seen.values());
    listed(seen, peers);
    peers.settle();
    followUp(seen, answers, peers);
    return NetworkState.of(seen.values().stream().map(peers::complete).toList())
        .withOvsBridges(OvsTables.read(answers.getOrDefault(targets.get(0), List.of())));
  }

  private static List<String> joined(String first, Collection<String> others) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  /** Takes over the order in which the namespaces are listed, and the host's numbers for them. */
  private static void listed(Map<String, SeenNamespace> seen, Peers peers)
      throws UnreadableException {
    SeenNamespace host = seen.get(NamespaceId.HOST);
    List<Item> items = host == null ? List.of() : host.listed();
    for (int i = 0; i < items.size(); i++) {
      String id = NamespaceId.named(items.get(i).textOrFail("name"));
      OptionalInt nsid = items.get(i).integer("id");
      nsid.ifPresent(number -> peers.learn(NamespaceId.HOST, number, id));
      SeenNamespace named = seen.get(id);
      if (named != null) {
        int order = items.size() - i;
        seen.put(id, named.with(named.namespace().change().order(order).namespace()));
      }
    }
  }

  /** Asks what the first answers show to be worth asking, unless it has been asked with them. */
  private void followUp(
      Map<String, SeenNamespace> seen, Map<Target, List<Section>> answers, Peers peers)
      throws LabException, UnreadableException {
    Map<Target, List<String>> questions = new LinkedHashMap<>();
    for (SeenNamespace namespace : seen.values()) {
      List<String> names = new ArrayList<>(namespace.questions());
      if (peers.isOpen(namespace)) {
        names.add("ids");
      }
      String id = namespace.target().id();
      List<String> missing = new ArrayList<>(names);
      missing.removeAll(expected.of(id));
      expected.put(id, names);
      if (!missing.isEmpty()) {
        questions.put(namespace.target(), missing);
      }
    }
    inquiry
        .ask(questions)
        .forEach((target, sections) -> answers.merge(target, sections, Reading::joined));
    for (Map.Entry<Target, List<Section>> answer : answers.entrySet()) {
      String id = answer.getKey().id();
      SeenNamespace namespace = seen.get(id);
      if (namespace != null) {
        seen.put(id, FollowUp.apply(namespace, answer.getValue(), peers));
      }
    }
    peers.settle();
  }

  private static List<Section> joined(List<Section> one, List<Section> other) {
    List<Section> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
