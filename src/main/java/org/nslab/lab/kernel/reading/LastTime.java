package org.nslab.lab.kernel.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found of each namespace when it was last read; it will most likely be so again. */
final class LastTime {

  private final Map<String, List<String>> questions = new HashMap<>();
  private final Map<String, Understood> understood = new HashMap<>();

  private record Understood(List<Section> sections, SeenNamespace namespace) {}

  /** What was worth asking; to ask it at once saves a turn. */
  List<String> questions(String namespace) {
    return questions.getOrDefault(namespace, List.of());
  }

  void worthAsking(String namespace, List<String> names) {
    questions.put(namespace, List.copyOf(names));
  }

  /** What the same answers meant. */
  Optional<SeenNamespace> meaning(String namespace, List<Section> sections) {
    return Optional.ofNullable(understood.get(namespace))
        .filter(last -> last.sections().equals(sections))
        .map(Understood::namespace);
  }

  void understood(SeenNamespace namespace, List<Section> sections) {
    understood.put(namespace.target().id(), new Understood(List.copyOf(sections), namespace));
  }

  /** Forgets namespaces that are no more. */
  void keepOnly(List<Target> targets) {
    List<String> ids = targets.stream().map(Target::id).toList();
    if (questions.size() > ids.size() || understood.size() > ids.size()) {
      questions.keySet().retainAll(ids);
      understood.keySet().retainAll(ids);
    }
  }
}
