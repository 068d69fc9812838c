package org.nslab.check;

import java.util.Optional;

/**
 * An interface is one end of a veth pair.
 *
 * @param peer the other end; any where none is named
 */
record LinkHasPeer(LinkName link, Optional<LinkName> peer) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    if (found.peer().isEmpty()) {
      return Finding.of(false, Names.of(link) + " is no end of a cable.");
    }
    LinkName other = found.peer().get();
    return Finding.of(
        peer.isEmpty() || peer.get().equals(other),
        "The other end of " + Names.of(link) + " is " + Names.of(other) + ".");
  }
}
