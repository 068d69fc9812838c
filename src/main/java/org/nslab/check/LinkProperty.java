package org.nslab.check;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/** A statement about an interface, which is false, as is its opposite, where it is not there. */
sealed interface LinkProperty extends Check
    permits LinkIsUp,
        LinkIsKind,
        LinkHasAddress,
        LinkHasPeer,
        LinkHasMaster,
        LinkHasCarrier,
        LinkHasMtu {

  /** The interface that it is about. */
  LinkName link();

  /** Looks at the interface, which is there. */
  Finding look(Link found, NetworkState network);

  @Override
  default Finding look(Observation observation) {
    Optional<Link> found = observation.network().link(link());
    return found.isPresent()
        ? look(found.get(), observation.network())
        : Finding.nothingThere(new LinkExists(link()).look(observation).fact());
  }
}
