package org.nslab.check;

import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/** An interface is up and hears its other end. */
record LinkHasCarrier(LinkName link) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    if (!found.isUp()) {
      return new LinkIsUp(link, true).look(found, network);
    }
    return found.hasCarrier()
        ? Finding.of(true, link + " is up and has a carrier.")
        : Finding.of(false, link + " is up, but has no carrier: it hears no other end.");
  }
}
