package org.nslab.diagnosis.examination;

import java.util.stream.Collectors;
import org.nslab.diagnosis.repair.Commands;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.SysctlKey;

/** Lines as the tools print them; iproute2: {@code ip -br}. */
final class Lines {

  private Lines() {}

  /** {@code veth-red@if3 DOWN 0a:…:01 <BROADCAST,MULTICAST>}. */
  static String link(NetworkState state, Namespace namespace, Link link) {
    String mac = link.mac().map(Object::toString).orElse("");
    return String.format(
        "%-16s %-14s %s %s", name(state, namespace, link), link.operState(), mac, flags(link));
  }

  /** {@code ip -br addr}: the addresses behind the name. */
  static String addresses(NetworkState state, Namespace namespace, Link link) {
    String held = link.addresses().stream().map(Object::toString).collect(Collectors.joining(" "));
    return String.format("%-16s %-14s %s", name(state, namespace, link), link.operState(), held)
        .stripTrailing();
  }

  private static String flags(Link link) {
    boolean silent = link.isUp() && !link.hasCarrier();
    String text = link.flags().toString();
    return silent ? "<NO-CARRIER," + text.substring(1) : text;
  }

  private static String name(NetworkState state, Namespace namespace, Link link) {
    if (link.linked().isEmpty()) {
      return link.name();
    }
    boolean here = link.linked().get().namespace().equals(namespace.id());
    return link.name()
        + "@"
        + (here
            ? state.link(link.linked().get()).map(Link::name).orElse("")
            : "if" + link.linked().get().index());
  }

  static String showLink(String namespace, String device) {
    return Commands.ip(namespace, "-br link show dev " + device)
        .replaceFirst("^ip -n (\\S+) -br", "ip -n $1 -br");
  }

  static String showAddresses(String namespace, String device) {
    return Commands.ip(namespace, "-br addr show dev " + device);
  }

  static String showSetting(String namespace, SysctlKey key) {
    return Commands.in(namespace, "sysctl " + key);
  }

  static boolean isLoopback(Link link) {
    return link.detail() instanceof LinkDetail.Loopback;
  }
}
