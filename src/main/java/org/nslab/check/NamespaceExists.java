package org.nslab.check;

import java.util.List;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** The lab has a namespace of this name. */
record NamespaceExists(String namespace) implements Check {

  @Override
  public Finding look(Observation observation) {
    NetworkState network = observation.network();
    if (network.namespace(namespace).isPresent()) {
      return Finding.of(true, "There is a namespace " + namespace + ".");
    }
    List<String> others = network.named().stream().map(NamespaceId::name).toList();
    String rest =
        others.isEmpty()
            ? ""
            : "; there " + (others.size() == 1 ? "is " : "are ") + Names.list(others);
    return Finding.of(false, "There is no namespace " + namespace + rest + ".");
  }
}
