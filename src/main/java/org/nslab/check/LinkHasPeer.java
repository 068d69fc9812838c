package org.nslab.check;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * An interface is one end of a veth pair.
 *
 * @param peer the other end; any where none is named
 */
record LinkHasPeer(LinkName link, Optional<LinkName> peer) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    if (found.peer().isEmpty()) {
      return Finding.of(false, link + " is no end of a cable.");
    }
    String other =
        network
            .name(found.peer().get())
            .map(LinkName::toString)
            .orElse(NamespaceId.in(found.peer().get().namespace()));
    return Finding.of(
        peer.isEmpty() || peer.equals(network.name(found.peer().get())),
        "The other end of " + link + " is " + other + ".");
  }
}
