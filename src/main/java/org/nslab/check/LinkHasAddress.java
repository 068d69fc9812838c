package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interface holds an address.
 *
 * @param address any where none is named; with any prefix length where none is given
 */
record LinkHasAddress(LinkName link, Optional<String> address) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    List<String> held =
        found.addresses().stream()
            .filter(one -> Addresses.sameFamily(one, address.orElse("0.0.0.0")))
            .toList();
    Optional<String> match =
        held.stream()
            .filter(one -> address.isEmpty() || Addresses.matches(address.get(), one))
            .findFirst();
    return match
        .map(one -> Finding.of(true, Names.of(link) + " has the address " + one + "."))
        .orElseGet(() -> Finding.of(false, fact(held) + elsewhere(network)));
  }

  private String fact(List<String> held) {
    if (held.isEmpty()) {
      return Names.of(link) + " has no address.";
    }
    String addresses = held.size() == 1 ? " has the address " : " has the addresses ";
    return Names.of(link) + addresses + Names.list(held) + ".";
  }

  /** Where the address that is wanted was put by mistake. */
  private String elsewhere(NetworkView network) {
    if (address.isEmpty()) {
      return "";
    }
    List<String> namespaces = new ArrayList<>(network.namespaces());
    namespaces.add(0, Terms.HOST);
    for (String namespace : namespaces) {
      for (LinkView other : network.links(namespace)) {
        if (other.addresses().stream().anyMatch(one -> Addresses.matches(address.get(), one))) {
          String holder = Names.of(new LinkName(other.name(), namespace));
          return " The address " + address.get() + " is at " + holder + ".";
        }
      }
    }
    return "";
  }
}
