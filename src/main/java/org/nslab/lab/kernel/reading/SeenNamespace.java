package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Table;

/**
 * A namespace as it sees itself.
 *
 * @param target which it is
 * @param links its interfaces, with what it knows of far ends
 * @param listed what {@code ip netns list} says there; asked of the host alone
 * @param namespace all of it; far ends in other namespaces are not in it yet
 */
record SeenNamespace(Target target, List<SeenLink> links, List<Item> listed, Namespace namespace) {

  /** The tables that iptables uses, man 8 iptables. */
  private static final List<String> IPTABLES =
      List.of("filter", "nat", "mangle", "raw", "security");

  SeenNamespace with(Namespace changed) {
    return new SeenNamespace(target, links, listed, changed);
  }

  /** The names of the texts of {@code reader.sh} that must be asked for next. */
  List<String> questions() {
    List<String> questions = new ArrayList<>();
    if (namespace.links().all().stream().anyMatch(SeenNamespace::hasFdb)) {
      questions.add("bridges");
    }
    if (namespace.ruleset().tables().stream().anyMatch(SeenNamespace::mayBeIptables)) {
      questions.add("iptables");
    }
    if (namespace.ruleset().tables().stream().anyMatch(SeenNamespace::isNative)) {
      questions.add("texts");
    }
    return questions;
  }

  private static boolean hasFdb(Link link) {
    return link.detail() instanceof LinkDetail.Bridge || link.detail() instanceof LinkDetail.Vxlan;
  }

  private static boolean isNative(Table table) {
    return table.backend() == Backend.NFT && !mayBeIptables(table);
  }

  /** Whether iptables may have made it. */
  static boolean mayBeIptables(Table table) {
    boolean family =
        switch (table.family()) {
          case IP, IP6 -> true;
          default -> false;
        };
    return family && table.backend() == Backend.NFT && IPTABLES.contains(table.name());
  }
}
