package org.nslab.check;

import java.util.List;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.Family;

/**
 * An interface holds an address.
 *
 * @param address any where none is named; with any prefix length where none is given
 */
record LinkHasAddress(LinkName link, Optional<WantedAddress> address) implements LinkProperty {

  @Override
  public Finding look(Link found, NetworkState network) {
    List<InterfaceAddress> held =
        found.addresses(address.map(WantedAddress::family).orElse(Family.INET));
    return held.stream()
        .filter(one -> address.isEmpty() || address.get().matches(one))
        .findFirst()
        .map(one -> Finding.of(true, link + " has the address " + one + "."))
        .orElseGet(() -> Finding.of(false, fact(held) + elsewhere(network)));
  }

  private String fact(List<InterfaceAddress> held) {
    if (held.isEmpty()) {
      return link + " has no address.";
    }
    String addresses = held.size() == 1 ? " has the address " : " has the addresses ";
    return link + addresses + Names.list(held.stream().map(Object::toString).toList()) + ".";
  }

  /** Where the address that is wanted was put by mistake. */
  private String elsewhere(NetworkState network) {
    if (address.isEmpty()) {
      return "";
    }
    for (Namespace namespace : network.all()) {
      for (Link other : namespace.links().all()) {
        if (other.addresses().stream().anyMatch(address.get()::matches)) {
          LinkName holder = new LinkName(other.name(), namespace.id());
          return " The address " + address.get() + " is at " + holder + ".";
        }
      }
    }
    return "";
  }
}
