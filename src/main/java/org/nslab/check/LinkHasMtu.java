package org.nslab.check;

import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/**
 * An interface has this MTU.
 *
 * @param mtu in bytes
 */
record LinkHasMtu(LinkName link, int mtu) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    return Finding.of(found.mtu() == mtu, "The MTU of " + link + " is " + found.mtu() + ".");
  }
}
