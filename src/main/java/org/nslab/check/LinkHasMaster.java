package org.nslab.check;

import java.util.Optional;

/**
 * An interface is a port of a bridge.
 *
 * @param master the bridge; any where none is named
 */
record LinkHasMaster(LinkName link, Optional<String> master) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    if (found.master().isEmpty()) {
      return Finding.of(false, Names.of(link) + " has no master: it is attached to no bridge.");
    }
    String actual = found.master().get();
    return Finding.of(
        master.isEmpty() || master.get().equals(actual),
        Names.of(link) + " is attached to " + actual + ".");
  }
}
