package org.nslab.check;

import java.util.List;

/** The lab has a namespace of this name. */
record NamespaceExists(String namespace) implements Check {

  @Override
  public Finding look(Observation observation) {
    NetworkView network = observation.network();
    if (network.hasNamespace(namespace)) {
      return Finding.of(true, "There is a namespace " + namespace + ".");
    }
    List<String> others = network.namespaces();
    String rest =
        others.isEmpty()
            ? ""
            : "; there " + (others.size() == 1 ? "is " : "are ") + Names.list(others);
    return Finding.of(false, "There is no namespace " + namespace + rest + ".");
  }
}
