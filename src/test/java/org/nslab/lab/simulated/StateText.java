package org.nslab.lab.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.Route;
import org.nslab.network.RoutingRule;
import org.nslab.network.RuleText;
import org.nslab.network.address.Family;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Table;

/** A state as lines that can be compared: all that commands decide, by name and number. */
final class StateText {

  /** Linux: RTPROT_KERNEL. */
  private static final int BY_THE_KERNEL = 2;

  private StateText() {}

  static List<String> of(NetworkState state) {
    List<String> lines = new ArrayList<>();
    for (Namespace namespace : state.all()) {
      if (!namespace.id().equals(NamespaceId.HOST) && !NamespaceId.isNamed(namespace.id())) {
        continue;
      }
      lines.add(namespace.id() + " ip_forward " + namespace.sysctls().ipForward());
      for (Link link : namespace.links().all()) {
        lines.add(namespace.id() + " link " + link(namespace, link));
        for (InterfaceAddress address : link.addresses()) {
          lines.add(namespace.id() + " " + link.name() + " address " + address(address));
        }
      }
      routes(namespace, lines);
      for (Neighbour neighbour : namespace.neighbours().values()) {
        if (neighbour.state() != Neighbour.State.NOARP) {
          lines.add(
              namespace.id()
                  + " neighbour "
                  + neighbour.address()
                  + " "
                  + neighbour.device()
                  + " "
                  + neighbour.mac().map(Object::toString).orElse("nobody"));
        }
      }
      firewall(namespace, lines);
      for (RoutingRule rule : namespace.rules()) {
        lines.add(namespace.id() + " rule " + rule.family() + " " + RuleText.of(rule));
      }
    }
    return lines;
  }

  /**
   * The routes in their order, but those that the kernel made for IPv6 by the alphabet: two of one
   * destination stand in the order in which their interfaces became ready, which is the kernel's
   * own time and nothing that commands decide.
   */
  private static void routes(Namespace namespace, List<String> lines) {
    List<String> ready = new ArrayList<>();
    for (Route route : namespace.routes().all()) {
      boolean byItself = route.family() == Family.INET6 && route.protocol() == BY_THE_KERNEL;
      (byItself ? ready : lines).add(namespace.id() + " route " + route(route));
    }
    ready.sort(Comparator.naturalOrder());
    lines.addAll(ready);
  }

  private static void firewall(Namespace namespace, List<String> lines) {
    for (Table table : namespace.ruleset().tables()) {
      String where =
          namespace.id() + " " + table.backend() + " " + table.family() + " " + table.name();
      for (Chain chain : table.chains()) {
        lines.add(
            where + " " + chain.name() + " " + chain.base().map(Chain.Base::policy).orElse(""));
        chain.rules().forEach(rule -> lines.add(where + " " + chain.name() + " " + rule.text()));
      }
    }
  }

  private static String link(Namespace namespace, Link link) {
    return String.join(
        " ",
        Integer.toString(link.index()),
        link.name(),
        link.kind(),
        link.operState().name(),
        link.isUp() ? "up" : "down",
        link.hasCarrier() ? "carrier" : "no-carrier",
        link.flags().has(LinkFlag.NOARP) ? "noarp" : "",
        link.mac().map(Object::toString).orElse("-"),
        Integer.toString(link.mtu()),
        link.qdisc(),
        namespace.master(link).map(Link::name).orElse("-"),
        link.port().map(port -> port.state().toString()).orElse("-"),
        link.linked().map(Object::toString).orElse("-"));
  }

  private static String address(InterfaceAddress address) {
    boolean secondary = address.flags().contains(InterfaceAddress.Flag.SECONDARY);
    return address
        + " "
        + address.broadcast().map(Object::toString).orElse("-")
        + " "
        + address.scope()
        + " "
        + address.label().orElse("-")
        + (secondary ? " secondary" : "");
  }

  private static String route(Route route) {
    return String.join(
        " ",
        route.type().toString(),
        route.destination().toString(),
        Integer.toString(route.table()),
        Long.toString(route.metric()),
        Integer.toString(route.protocol()),
        Integer.toString(route.scope()),
        route.preferredSource().map(Object::toString).orElse("-"),
        route.nextHops().toString());
  }
}
