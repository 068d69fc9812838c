package org.nslab.diagram.picture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Route;
import org.nslab.network.RouteText;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Table;

/** What is written into a namespace's box below its interfaces. */
final class Notes {

  /** A machine's table can be long; the map is to show the network. */
  private static final int MOST_ROUTES = 6;

  private Notes() {}

  static List<String> of(Namespace namespace) {
    List<String> notes = new ArrayList<>();
    for (Family family : Family.values()) {
      forwards(namespace, family, notes);
    }
    routes(namespace, notes);
    int rules = rules(namespace);
    if (rules > 0) {
      notes.add(rules == 1 ? "firewall: 1 rule" : "firewall: " + rules + " rules");
    }
    return notes.stream().map(Visible::of).toList();
  }

  private static void forwards(Namespace namespace, Family family, List<String> notes) {
    boolean inet = family == Family.INET;
    if (inet ? !namespace.sysctls().ipForward() : !namespace.sysctls().ipv6Forwarding()) {
      return;
    }
    Set<String> networks = new LinkedHashSet<>();
    for (Link link : namespace.links().all()) {
      for (InterfaceAddress held : link.addresses(family)) {
        if (!held.address().isLinkLocal() && !held.address().isLoopback()) {
          networks.add(held.network().toString());
        }
      }
    }
    String what = inet ? "IPv4" : "IPv6";
    notes.add(networks.size() < 2 ? "forwards " + what : "router: " + String.join(", ", networks));
  }

  private static void routes(Namespace namespace, List<String> notes) {
    List<String> texts = new ArrayList<>();
    for (Family family : Family.values()) {
      for (Route route : namespace.routes().main(family)) {
        boolean own = route.protocol() == RtNames.PROTOCOL_KERNEL;
        boolean plain = route.nextHops().stream().allMatch(hop -> hop.via().isEmpty());
        if (!(own && plain && route.type() == RouteType.UNICAST)) {
          String text = new RouteText(route, namespace).toString();
          // A gateway's address says which interface it is.
          texts.add(plain ? text : text.replaceAll(" dev [^ ]+", ""));
        }
      }
    }
    notes.addAll(texts.subList(0, Math.min(MOST_ROUTES, texts.size())));
    if (texts.size() > MOST_ROUTES) {
      notes.add("and " + (texts.size() - MOST_ROUTES) + " routes more");
    }
  }

  private static int rules(Namespace namespace) {
    int rules = 0;
    for (Table table : namespace.ruleset().tables()) {
      for (Chain chain : table.chains()) {
        rules += chain.rules().size();
      }
    }
    return rules;
  }
}
