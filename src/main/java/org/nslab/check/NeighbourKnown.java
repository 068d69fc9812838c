package org.nslab.check;

import java.util.Optional;

/** A namespace knows the MAC address that belongs to an address. */
record NeighbourKnown(String address, String namespace) implements Check {

  @Override
  public Finding look(Observation observation) {
    Optional<String> mac = observation.network().neighbour(namespace, address);
    String table = "The ARP table of " + Names.of(namespace);
    return mac.map(known -> Finding.of(true, table + " has " + known + " for " + address + "."))
        .orElseGet(() -> Finding.of(false, table + " does not know " + address + "."));
  }
}
