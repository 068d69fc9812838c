package org.nslab.check;

import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * An interface is set up, or set down: the flag that {@code ip link set} changes.
 *
 * @param up which of the two is meant
 */
record LinkIsUp(LinkName link, boolean up) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    String state = found.isUp() ? ", and it is up." : ", but it is down.";
    return Finding.of(
        found.isUp() == up, link.device() + " is " + NamespaceId.in(link.namespace()) + state);
  }
}
