package org.nslab.check;

import java.util.Optional;

/**
 * A route of a main table.
 *
 * @param destination {@code default}, or a network with its prefix length
 * @param via the next hop
 * @param device the interface that it leaves by; empty for a route that rejects
 */
public record RouteView(String destination, Optional<String> via, Optional<String> device) {

  /** "192.168.1.0/24 via 192.168.15.5 dev veth-blue". */
  @Override
  public String toString() {
    return destination
        + via.map(hop -> " via " + hop).orElse("")
        + device.map(name -> " dev " + name).orElse("");
  }
}
