package org.nslab.lab.kernel.reading;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;

/**
 * An interface as its own namespace sees it.
 *
 * @param link all that is known there
 * @param farIndex the number of the interface that it is linked to, where that is in another
 *     namespace
 * @param farNsid the number by which its namespace knows that one
 * @param farName the name by which {@code ip netns} lists that one, where {@code ip} tells
 */
record SeenLink(Link link, OptionalInt farIndex, OptionalInt farNsid, Optional<String> farName) {

  int index() {
    return link.index();
  }
}
