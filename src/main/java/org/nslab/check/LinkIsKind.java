package org.nslab.check;

import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.NetworkState;

/** An interface is of a kind, such as {@code bridge}, as {@code ip -d link} names it. */
record LinkIsKind(LinkName link, String kind) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    return Finding.of(found.kind().equals(kind), link + " is of the kind " + found.kind() + ".");
  }
}
