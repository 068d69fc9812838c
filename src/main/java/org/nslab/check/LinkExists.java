package org.nslab.check;

import java.util.Optional;
import org.nslab.network.LinkName;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** An interface of this name is in this namespace. */
record LinkExists(LinkName link) implements Check {

  @Override
  public Finding look(Observation observation) {
    NetworkState network = observation.network();
    if (network.link(link).isPresent()) {
      return Finding.of(true, link.device() + " is " + in(link.namespace()) + ".");
    }
    Optional<String> elsewhere = elsewhere(network);
    if (elsewhere.isPresent()) {
      return Finding.of(false, elsewhere.get());
    }
    if (network.namespace(link.namespace()).isEmpty()) {
      return new NamespaceExists(link.namespace()).look(observation);
    }
    return Finding.of(false, "There is no interface " + link + ".");
  }

  private static String in(String namespace) {
    return NamespaceId.in(namespace);
  }

  private Optional<String> elsewhere(NetworkState network) {
    return network.all().stream()
        .filter(other -> other.link(link.device()).isPresent())
        .findFirst()
        .map(other -> link.device() + " is " + in(other.id()) + ", not " + in(link.namespace()))
        .map(sentence -> sentence + ".");
  }
}
