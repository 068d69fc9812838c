package org.nslab.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** The part of a network that is joined to a namespace, whether its cables work or not. */
final class Component {

  private Component() {}

  /** That part, the host, and what is joined to nothing. The rest cannot be on a packet's way. */
  static NetworkState of(NetworkState state, String start) {
    Map<String, Set<String>> joined = joined(state);
    if (!joined.containsKey(start)) {
      return state; // anything may be meant to be joined to it
    }
    Set<String> seen = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      String id = open.remove();
      if (seen.add(id)) {
        open.addAll(joined.getOrDefault(id, Set.of()));
      }
    }
    seen.add(NamespaceId.HOST);
    for (Namespace namespace : state.namespaces().values()) {
      if (namespace.links().all().stream().noneMatch(link -> link.linked().isPresent())) {
        seen.add(namespace.id()); // something may be meant for it
      }
    }
    List<Namespace> kept = new ArrayList<>();
    for (Namespace namespace : state.namespaces().values()) {
      if (seen.contains(namespace.id())) {
        kept.add(namespace);
      }
    }
    boolean all = kept.size() == state.namespaces().size();
    return all ? state : NetworkState.of(kept).withOvsBridges(state.ovsBridges());
  }

  private static Map<String, Set<String>> joined(NetworkState state) {
    Map<String, Set<String>> joined = new HashMap<>();
    for (Namespace namespace : state.namespaces().values()) {
      for (Link link : namespace.links().all()) {
        LinkId other = link.linked().orElse(null);
        if (other != null && !other.namespace().equals(namespace.id())) {
          joined
              .computeIfAbsent(namespace.id(), id -> new LinkedHashSet<>())
              .add(other.namespace());
          joined
              .computeIfAbsent(other.namespace(), id -> new LinkedHashSet<>())
              .add(namespace.id());
        }
      }
    }
    return joined;
  }
}
