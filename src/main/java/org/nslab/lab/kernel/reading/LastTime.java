package org.nslab.lab.kernel.reading;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.network.NetworkState;

/** What was found when the network was read last; most of it will be so again. */
final class LastTime {

  private final Map<Target, Set<String>> questions = new HashMap<>();
  private final Map<Target, Understood> understood = new HashMap<>();
  private List<Target> targets = List.of();
  private Map<Target, List<Section>> answers = Map.of();
  private @Nullable NetworkState state;

  private record Understood(List<Section> sections, SeenNamespace namespace) {}

  /** The namespaces that there were. */
  List<Target> targets() {
    return targets;
  }

  /** Takes over which namespaces there are, and forgets the others. */
  void found(List<Target> newest) {
    targets = newest;
    Set<Target> kept = Set.copyOf(newest);
    questions.keySet().retainAll(kept);
    understood.keySet().retainAll(kept);
  }

  /** What is worth asking of a namespace; to ask all of it at once saves a turn. */
  List<String> questions(Target target) {
    return List.copyOf(questions.getOrDefault(target, Set.of("inside")));
  }

  /**
   * Notes what else is worth asking.
   *
   * @return whether some of it was not asked
   */
  boolean worthAsking(Target target, List<String> names) {
    return questions
        .computeIfAbsent(target, key -> new LinkedHashSet<>(List.of("inside")))
        .addAll(names);
  }

  /** What the same answers meant. */
  Optional<SeenNamespace> meaning(Target target, List<Section> sections) {
    return Optional.ofNullable(understood.get(target))
        .filter(last -> last.sections().equals(sections))
        .map(Understood::namespace);
  }

  void understood(SeenNamespace namespace, List<Section> sections) {
    understood.put(namespace.target(), new Understood(sections, namespace));
  }

  /** The whole network, if all the answers are what they were. */
  Optional<NetworkState> state(Map<Target, List<Section>> newest) {
    return Optional.ofNullable(state).filter(same -> newest.equals(answers));
  }

  void read(NetworkState newest, Map<Target, List<Section>> from) {
    state = newest;
    answers = Map.copyOf(from);
  }
}
