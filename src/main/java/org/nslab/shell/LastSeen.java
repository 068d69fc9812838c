package org.nslab.shell;

import java.util.List;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * The network as it was seen last. Completion, colours and corrections look at it, so that none of
 * them starts a process. Any thread may use it.
 */
final class LastSeen {

  private volatile NetworkState state =
      NetworkState.of(List.of(Namespace.empty(NamespaceId.HOST, 0)));

  NetworkState state() {
    return state;
  }

  void saw(NetworkState newest) {
    state = newest;
  }
}
