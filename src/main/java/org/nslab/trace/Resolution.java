package org.nslab.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nslab.network.address.MacAddress;

/**
 * What the question for a MAC address came to.
 *
 * @param mac the address; null if nobody told it
 * @param obstacles where the question, or the answer, came to an end
 */
record Resolution(@Nullable MacAddress mac, List<Obstacle> obstacles) {

  static Resolution of(MacAddress mac) {
    return new Resolution(mac, List.of());
  }
}
