package org.nslab.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An interface of this name is in this namespace. */
record LinkExists(LinkName link) implements Check {

  @Override
  public Finding look(Observation observation) {
    NetworkView network = observation.network();
    if (network.link(link).isPresent()) {
      return Finding.of(true, link.device() + " is " + Names.in(link.namespace()) + ".");
    }
    Optional<String> elsewhere = elsewhere(network);
    if (elsewhere.isPresent()) {
      return Finding.of(false, elsewhere.get());
    }
    if (!network.hasNamespace(link.namespace())) {
      return new NamespaceExists(link.namespace()).look(observation);
    }
    String where = Names.in(link.namespace());
    return Finding.of(false, "There is no interface " + link.device() + " " + where + ".");
  }

  private Optional<String> elsewhere(NetworkView network) {
    List<String> namespaces = new ArrayList<>(network.namespaces());
    namespaces.add(0, Terms.HOST);
    return namespaces.stream()
        .filter(other -> network.link(new LinkName(link.device(), other)).isPresent())
        .findFirst()
        .map(
            other ->
                link.device()
                    + " is "
                    + Names.in(other)
                    + ", not "
                    + Names.in(link.namespace())
                    + ".");
  }
}
