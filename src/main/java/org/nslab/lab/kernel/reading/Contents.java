package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;

/**
 * Reads what is in some namespaces, and keeps what was read before of the others.
 *
 * @param seen the namespaces, by id
 * @param answers what the reader said of each
 * @param unreadable those of which it could not be understood
 */
record Contents(
    Inquiry inquiry,
    LastTime lastTime,
    Map<String, SeenNamespace> seen,
    Map<Target, List<Section>> answers,
    Map<Target, UnreadableException> unreadable) {

  /**
   * Reads some namespaces.
   *
   * @param all there are
   * @param open those to read
   * @return the far ends of all cables
   */
  Peers read(List<Target> all, Collection<Target> open) throws LabException, UnreadableException {
    boolean named = all.stream().anyMatch(target -> NamespaceId.isNamed(target.id()));
    Map<Target, List<String>> questions = new LinkedHashMap<>();
    for (Target target : open) {
      seen.remove(target.id());
      answers.remove(target);
      unreadable.remove(target);
      questions.put(target, joined(List.of("inside"), lastTime.questions(target.id())));
    }
    answers.putAll(inquiry.ask(questions));
    for (Target target : open) {
      List<Section> sections = answers.get(target);
      if (sections != null) {
        boolean lists = named && target.file().isEmpty();
        attempt(target, () -> seen.put(target.id(), meaning(target, sections, lists)));
      }
    }
    return followUp(open);
  }

  private SeenNamespace meaning(Target target, List<Section> sections, boolean lists)
      throws UnreadableException {
    Optional<SeenNamespace> known = lastTime.meaning(target.id(), sections);
    if (known.isPresent()) {
      return known.get();
    }
    SeenNamespace namespace = NamespaceSections.read(target, sections, lists);
    lastTime.understood(namespace, sections);
    return namespace;
  }

  private interface Attempt {
    void run() throws UnreadableException;
  }

  /** What cannot be understood may only have changed while it was read. */
  private void attempt(Target target, Attempt attempt) {
    try {
      attempt.run();
    } catch (UnreadableException e) {
      seen.remove(target.id());
      unreadable.put(target, e);
    }
  }

  /** Asks what the first answers show to be worth asking, unless it has been asked with them. */
  private Peers followUp(Collection<Target> open) throws LabException, UnreadableException {
    Peers peers = peers();
    Map<Target, List<String>> questions = new LinkedHashMap<>();
    for (Target target : open) {
      SeenNamespace namespace = seen.get(target.id());
      if (namespace != null) {
        List<String> missing = missing(namespace, peers);
        if (!missing.isEmpty()) {
          questions.put(target, missing);
        }
      }
    }
    inquiry
        .ask(questions)
        .forEach((target, sections) -> answers.merge(target, sections, Contents::joined));
    for (Target target : open) {
      SeenNamespace namespace = seen.get(target.id());
      List<Section> sections = answers.getOrDefault(target, List.of());
      if (namespace != null) {
        attempt(target, () -> seen.put(target.id(), FollowUp.apply(namespace, sections)));
      }
    }
    return questions.isEmpty() ? peers : peers();
  }

  private List<String> missing(SeenNamespace namespace, Peers peers) {
    List<String> names = new ArrayList<>(namespace.questions());
    if (peers.isOpen(namespace)) {
      names.add("ids");
    }
    String id = namespace.target().id();
    List<String> missing = new ArrayList<>(names);
    missing.removeAll(lastTime.questions(id));
    lastTime.worthAsking(id, names);
    return missing;
  }

  /** Also takes over the order in which the namespaces are listed. */
  private Peers peers() throws UnreadableException {
    Peers peers = Peers.of(seen.values());
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
    for (Map.Entry<Target, List<Section>> answer : answers.entrySet()) {
      FollowUp.ids(answer.getKey().id(), answer.getValue(), peers);
    }
    peers.settle();
    return peers;
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
