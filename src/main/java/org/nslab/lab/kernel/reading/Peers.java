package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Links;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.PersistentMap;

/**
 * Finds the far ends of cables. An end knows the number of the other, and the number by which its
 * namespace knows the other's namespace; which namespace that is follows from the other end, which
 * knows this one likewise.
 */
final class Peers {

  private final Map<String, Map<Integer, SeenLink>> links = new HashMap<>();

  /** Where an interface of this number is linked to one of that number: namespaces, by the pair. */
  private final Map<Pair, List<String>> byPair = new HashMap<>();

  /** Which namespace another knows by which number, as far as it is found out. */
  private final Map<Known, String> known = new HashMap<>();

  private record Pair(int index, int farIndex) {}

  private record Known(String namespace, int nsid) {}

  private Peers() {}

  static Peers of(Collection<SeenNamespace> namespaces) {
    Peers peers = new Peers();
    namespaces.forEach(seen -> peers.add(seen.target().id(), seen.links()));
    return peers;
  }

  private void add(String namespace, List<SeenLink> all) {
    Map<Integer, SeenLink> byIndex = new HashMap<>();
    for (SeenLink link : all) {
      byIndex.put(link.index(), link);
      if (link.farIndex().isPresent()) {
        Pair pair = new Pair(link.index(), link.farIndex().getAsInt());
        byPair.computeIfAbsent(pair, key -> new ArrayList<>()).add(namespace);
      }
    }
    links.put(namespace, byIndex);
  }

  /** Says which namespace another knows by a number. */
  void learn(String namespace, int nsid, String other) {
    known.put(new Known(namespace, nsid), other);
  }

  /** Learns from the ends for which only one namespace fits, until that tells no more. */
  void settle() {
    boolean learnt = true;
    while (learnt) {
      int before = known.size();
      links.forEach((namespace, all) -> all.values().forEach(link -> settle(namespace, link)));
      learnt = known.size() > before;
    }
  }

  private void settle(String namespace, SeenLink link) {
    if (link.farNsid().isEmpty()) {
      return;
    }
    Known key = new Known(namespace, link.farNsid().getAsInt());
    if (!known.containsKey(key)) {
      believed(namespace, link).ifPresent(other -> known.put(key, other));
    }
  }

  /**
   * The namespace of the far end, where both ends have no other choice. The right one may be out of
   * sight, and the numbers of a stranger's cable be the same.
   */
  private Optional<String> believed(String namespace, SeenLink link) {
    List<String> fitting = fitting(namespace, link);
    return fitting.size() == 1 && leadsBack(fitting.get(0), link, namespace)
        ? Optional.of(fitting.get(0))
        : Optional.empty();
  }

  private boolean leadsBack(String other, SeenLink link, String namespace) {
    SeenLink far = links.getOrDefault(other, Map.of()).get(link.farIndex().orElse(0));
    return far == null
        || link.farName().isPresent()
        || namespace.equals(thought(other, far.index()))
        || possible(other, far).equals(List.of(namespace));
  }

  /** Namespaces that may have the far end; where one is known to lead here, that alone. */
  private List<String> fitting(String namespace, SeenLink link) {
    List<String> possible = possible(namespace, link);
    int far = link.farIndex().orElse(0);
    List<String> certain =
        possible.stream().filter(other -> namespace.equals(thought(other, far))).toList();
    return certain.isEmpty() ? possible : certain;
  }

  /** Namespaces with an interface of the far number that is linked to this one. */
  private List<String> possible(String namespace, SeenLink link) {
    if (link.farName().isPresent()) {
      return List.of(NamespaceId.named(link.farName().get()));
    }
    Pair mirrored = new Pair(link.farIndex().orElse(0), link.index());
    return byPair.getOrDefault(mirrored, List.of()).stream()
        .filter(other -> !other.equals(namespace))
        .filter(other -> agrees(other, mirrored.index(), namespace))
        .toList();
  }

  /** Whether what the far end knows of its own far end does not speak against it. */
  private boolean agrees(String other, int index, String namespace) {
    String thought = thought(other, index);
    return thought == null || thought.equals(namespace);
  }

  /** Where the far end of an interface is, as far as it is found out. */
  private @Nullable String thought(String namespace, int index) {
    SeenLink link = links.getOrDefault(namespace, Map.of()).get(index);
    return link == null || link.farNsid().isEmpty()
        ? null
        : known.get(new Known(namespace, link.farNsid().getAsInt()));
  }

  /** Whether for some end more than one namespace fits, so that this one itself must be asked. */
  boolean isOpen(SeenNamespace seen) {
    String namespace = seen.target().id();
    return seen.links().stream()
        .filter(link -> link.farIndex().isPresent())
        .filter(link -> !known.containsKey(new Known(namespace, link.farNsid().orElse(-1))))
        .anyMatch(link -> fitting(namespace, link).size() > 1);
  }

  /** A namespace with the far ends of its cables, and its numbers for the others. */
  Namespace complete(SeenNamespace seen) {
    String id = seen.target().id();
    PersistentMap<Integer, String> nsids = PersistentMap.empty();
    Links completed = seen.namespace().links();
    for (SeenLink link : seen.links()) {
      if (link.farIndex().isPresent()) {
        int nsid = link.farNsid().orElse(-1);
        String other = other(id, link, nsid);
        nsids = nsid < 0 ? nsids : nsids.with(nsid, other);
        Optional<LinkId> far = Optional.of(new LinkId(other, link.farIndex().getAsInt()));
        Link now = completed.numbered(link.index()).orElse(link.link());
        completed = completed.with(now.change().linked(far).link());
      }
    }
    return seen.namespace().change().links(completed).nsids(nsids).namespace();
  }

  private String other(String namespace, SeenLink link, int nsid) {
    String found = known.get(new Known(namespace, nsid));
    return found == null
        ? believed(namespace, link).orElse(NamespaceId.unknown(namespace, nsid))
        : found;
  }
}
