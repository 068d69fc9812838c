package org.nslab.command;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * Where a line is typed.
 *
 * @param state the network of the lab
 * @param namespace the id of the namespace that the shell is in
 */
record Surroundings(NetworkState state, String namespace) {

  /** The id of the namespace that a command acts in, whether it exists or not. */
  String actsIn(Command command) {
    return command.namespace().map(NamespaceId::named).orElse(namespace);
  }

  /** Whether that is the name of a namespace. */
  boolean isNamespace(String name) {
    return state.namespace(NamespaceId.named(name)).isPresent();
  }

  /** The names of the namespaces that {@code ip netns} lists. */
  List<String> namespaces() {
    return state.named().stream().map(NamespaceId::name).toList();
  }

  /** The namespace that a command acts in; one without anything in it where there is none. */
  Namespace namespaceOf(Command command) {
    String id = actsIn(command);
    Optional<Namespace> found = state.namespace(id);
    return found.orElseGet(() -> Namespace.empty(id, 0));
  }
}
