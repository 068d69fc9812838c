package org.nslab.lab.kernel.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was worth asking of each namespace when it was last read. It will most likely be so again,
 * and asking at once saves a turn.
 */
final class Expected {

  private final Map<String, List<String>> questions = new HashMap<>();

  List<String> of(String namespace) {
    return questions.getOrDefault(namespace, List.of());
  }

  void put(String namespace, List<String> names) {
    if (names.isEmpty()) {
      questions.remove(namespace);
    } else {
      questions.put(namespace, List.copyOf(names));
    }
  }
}
