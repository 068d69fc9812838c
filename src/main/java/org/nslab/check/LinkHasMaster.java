package org.nslab.check;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/**
 * An interface is a port of a bridge.
 *
 * @param master the bridge; any where none is named
 */
record LinkHasMaster(LinkName link, Optional<String> master) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    Optional<String> actual =
        network
            .namespace(link.namespace())
            .flatMap(namespace -> namespace.master(found))
            .map(Link::name);
    if (actual.isEmpty()) {
      return Finding.of(false, link + " has no master: it is attached to no bridge.");
    }
    return Finding.of(
        master.isEmpty() || master.equals(actual), link + " is attached to " + actual.get() + ".");
  }
}
