package org.nslab.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;

/** Which interfaces are on one segment: joined by cables and switches, up or down. */
record Segments(NetworkState state) {

  /** An interface with the namespace that it is in. */
  record Place(Namespace namespace, Link link) {
    LinkId id() {
      return new LinkId(namespace.id(), link.index());
    }
  }

  /** All interfaces on the segment of one, that one first. */
  List<Place> around(Namespace namespace, Link link) {
    return reached(List.of(new Place(namespace, link)));
  }

  /** All interfaces on the segments of a namespace, its own first. */
  List<Place> around(Namespace namespace) {
    return reached(
        namespace.links().all().stream().map(link -> new Place(namespace, link)).toList());
  }

  private List<Place> reached(List<Place> from) {
    Set<LinkId> seen = new HashSet<>();
    Deque<Place> next = new ArrayDeque<>(from);
    List<Place> found = new ArrayList<>();
    while (!next.isEmpty()) {
      Place place = next.removeFirst();
      if (seen.add(place.id())) {
        found.add(place);
        addNextTo(place, next);
      }
    }
    return found;
  }

  private void addNextTo(Place place, Deque<Place> next) {
    Namespace namespace = place.namespace();
    Link link = place.link();
    link.peer().ifPresent(peer -> add(peer, next));
    namespace
        .master(link)
        .filter(Segments::isSwitch)
        .ifPresent(master -> next.add(new Place(namespace, master)));
    if (isSwitch(link)) {
      namespace.ports(link).forEach(port -> next.add(new Place(namespace, port)));
    }
  }

  private void add(LinkId id, Deque<Place> next) {
    state
        .namespace(id.namespace())
        .ifPresent(
            namespace ->
                namespace.link(id.index()).ifPresent(link -> next.add(new Place(namespace, link))));
  }

  private static boolean isSwitch(Link link) {
    return link.kind().equals("bridge");
  }

  /** The addresses on the segment of an interface. */
  List<InterfaceAddress> addresses(Namespace namespace, Link link) {
    return around(namespace, link).stream()
        .flatMap(place -> place.link().addresses().stream())
        .toList();
  }
}
