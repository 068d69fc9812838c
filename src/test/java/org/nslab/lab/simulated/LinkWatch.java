package org.nslab.lab.simulated;

import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/**
 * Makes the kernel settle the operational state of every interface now. By itself it does so up to
 * a second after the carrier changed (kernel: net/core/link_watch.c), and what it finds depends on
 * what was done in between; where an interface is asked for by its name it does so at once
 * (rtnl_getlink).
 */
final class LinkWatch {

  private LinkWatch() {}

  /** Whether a line may change a carrier. */
  static boolean isConcerned(String line) {
    return line.matches(".*\\b(link|l|netns|ifconfig)\\b.*") && Lines.changes(line);
  }

  /** Lines of shell for the host that ask for each interface by its name. */
  static String script(NetworkState state) {
    StringBuilder script = new StringBuilder("{ ");
    for (Namespace namespace : state.all()) {
      String in =
          namespace.id().equals(NamespaceId.HOST)
              ? ""
              : "-n " + NamespaceId.name(namespace.id()) + " ";
      script.append("ip ").append(in).append("-force -batch - <<'END'\n");
      for (Link link : namespace.links().all()) {
        script.append("link show dev ").append(link.name()).append('\n');
      }
      script.append("END\n");
    }
    return script.append("} >/dev/null 2>&1").toString();
  }
}
