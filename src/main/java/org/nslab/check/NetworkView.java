package org.nslab.check;

import java.util.List;
import java.util.Optional;

/** What statements ask of the network, all as it was at one moment. */
public interface NetworkView {

  /** The names of the namespaces, sorted, without the lab's own. */
  List<String> namespaces();

  /**
   * The interfaces of a namespace, in the kernel's order; none where there is no such namespace.
   */
  List<LinkView> links(String namespace);

  /** The main routing table of a namespace, both families. */
  List<RouteView> routes(String namespace);

  /** The MAC address that a namespace knows for an address; empty for one that did not answer. */
  Optional<String> neighbour(String namespace, String address);

  /** Whether there is such a namespace; the lab's own always is. */
  default boolean hasNamespace(String name) {
    return name.equals(Terms.HOST) || namespaces().contains(name);
  }

  /** An interface, if it is there. */
  default Optional<LinkView> link(LinkName name) {
    return links(name.namespace()).stream()
        .filter(link -> link.name().equals(name.device()))
        .findFirst();
  }
}
