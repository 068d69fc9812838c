package org.nslab.check;

import java.util.Optional;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/** A namespace knows the MAC address that belongs to an address. */
record NeighbourKnown(IpAddress address, String namespace) implements Check {

  @Override
  public Finding look(Observation observation) {
    Optional<MacAddress> mac =
        observation.network().namespace(namespace).stream()
            .flatMap(found -> found.neighbours().values().stream())
            .filter(entry -> entry.address().equals(address) && entry.isKnown())
            .flatMap(entry -> entry.mac().stream())
            .findFirst();
    String table = "The ARP table of " + NamespaceId.of(namespace);
    return mac.map(known -> Finding.of(true, table + " has " + known + " for " + address + "."))
        .orElseGet(() -> Finding.of(false, table + " does not know " + address + "."));
  }
}
