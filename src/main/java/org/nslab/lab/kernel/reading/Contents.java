package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** What the answers of all namespaces mean, taken together. */
final class Contents {

  /** The file is there and is no namespace, as when {@code ip netns add} was cut short. */
  private static final String NO_NAMESPACE = "failed Invalid argument";

  /** The process ended after it was listed, and its namespace with it. */
  private static final String NO_PROCESS = "failed No such file or directory";

  private final List<Target> targets;
  private final Map<Target, List<Section>> answers;
  private final LastTime lastTime;
  private final Map<String, SeenNamespace> seen = new LinkedHashMap<>();
  private final Map<Target, UnreadableException> unreadable = new LinkedHashMap<>();
  private final Peers peers;

  /**
   * Reads answers.
   *
   * @param targets the namespaces that there are; some may have no answer yet
   */
  Contents(List<Target> targets, Map<Target, List<Section>> answers, LastTime lastTime)
      throws UnreadableException {
    this.targets = targets;
    this.answers = answers;
    this.lastTime = lastTime;
    boolean named = targets.stream().anyMatch(target -> NamespaceId.isNamed(target.id()));
    for (Target target : targets) {
      List<Section> sections = answers.getOrDefault(target, List.of());
      if (answers.containsKey(target) && !isNoNamespace(target, sections)) {
        understand(target, sections, named && target.file().isEmpty());
      }
    }
    peers = Peers.of(seen.values());
    takeListed();
    for (Map.Entry<Target, List<Section>> answer : answers.entrySet()) {
      FollowUp.ids(answer.getKey().id(), answer.getValue(), peers);
    }
    peers.settle();
  }

  private static boolean isNoNamespace(Target target, List<Section> sections) {
    boolean named = NamespaceId.isNamed(target.id());
    return sections.stream()
        .map(Section::name)
        .anyMatch(name -> name.equals(NO_NAMESPACE) || (name.equals(NO_PROCESS) && !named));
  }

  /** What cannot be understood may only have changed while it was read. */
  private void understand(Target target, List<Section> sections, boolean lists) {
    try {
      Optional<SeenNamespace> known = lastTime.meaning(target, sections);
      SeenNamespace namespace = known.isPresent() ? known.get() : read(target, sections, lists);
      lastTime.understood(namespace, sections);
      seen.put(target.id(), namespace);
    } catch (UnreadableException e) {
      unreadable.put(target, e);
    }
  }

  private static SeenNamespace read(Target target, List<Section> sections, boolean lists)
      throws UnreadableException {
    for (Section section : sections) {
      if (section.name().startsWith("failed ")) {
        throw new UnreadableException("nsenter --net=" + target.file(), section.name());
      }
    }
    return FollowUp.apply(NamespaceSections.read(target, sections, lists), sections);
  }

  /** Takes over the order in which the namespaces are listed, and the host's numbers for them. */
  private void takeListed() throws UnreadableException {
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

  /** Why a namespace could not be understood. */
  Optional<UnreadableException> problem(Target target) {
    return Optional.ofNullable(unreadable.get(target));
  }

  /** Whether there is more to ask of a namespace, as its answers show. */
  boolean lacksSomething(Target target) {
    SeenNamespace namespace = seen.get(target.id());
    if (namespace == null) {
      return !answers.containsKey(target);
    }
    List<String> names = new ArrayList<>(namespace.questions());
    if (peers.isOpen(namespace)) {
      names.add("ids");
    }
    return lastTime.worthAsking(target, names);
  }

  NetworkState state() throws UnreadableException {
    if (!seen.containsKey(NamespaceId.HOST)) {
      throw new UnreadableException("ip addr show", "nothing");
    }
    return NetworkState.of(seen.values().stream().map(peers::complete).toList())
        .withOvsBridges(OvsTables.read(answers.getOrDefault(targets.get(0), List.of())));
  }
}
