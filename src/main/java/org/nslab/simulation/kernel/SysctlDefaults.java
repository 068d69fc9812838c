package org.nslab.simulation.kernel;

import java.util.List;
import org.nslab.network.PersistentMap;
import org.nslab.network.SysctlKey;
import org.nslab.network.Sysctls;

/** The settings that a new namespace has; Documentation/networking/ip-sysctl.rst. */
final class SysctlDefaults {

  private static final PersistentMap<String, String> CONF4 =
      map(
          List.of(
              "accept_local",
              "accept_redirects",
              "arp_accept",
              "arp_announce",
              "arp_filter",
              "arp_ignore",
              "arp_notify",
              "forwarding",
              "ignore_routes_with_linkdown",
              "log_martians",
              "promote_secondaries",
              "proxy_arp",
              "route_localnet",
              "rp_filter",
              "send_redirects"),
          List.of("accept_redirects", "send_redirects"));
  private static final PersistentMap<String, String> CONF6 =
      map(
          List.of(
              "accept_ra",
              "accept_redirects",
              "addr_gen_mode",
              "autoconf",
              "dad_transmits",
              "disable_ipv6",
              "forwarding",
              "keep_addr_on_down",
              "proxy_ndp"),
          List.of("accept_ra", "accept_redirects", "autoconf", "dad_transmits"));
  static final Sysctls VALUES = values();

  private SysctlDefaults() {}

  private static PersistentMap<String, String> map(List<String> names, List<String> on) {
    PersistentMap<String, String> map = PersistentMap.empty();
    for (String name : names) {
      map = map.with(name, on.contains(name) ? "1" : "0");
    }
    return map;
  }

  /** Those of bridges are as on a machine whose {@code br_netfilter} is loaded. */
  private static Sysctls values() {
    Sysctls all =
        Sysctls.NONE
            .with(new SysctlKey("net/ipv4/ip_forward"), "0")
            .with(new SysctlKey("net/ipv4/ip_default_ttl"), "64")
            .with(new SysctlKey("net/ipv4/icmp_echo_ignore_all"), "0")
            .with(new SysctlKey("net/ipv4/icmp_echo_ignore_broadcasts"), "1")
            .with(new SysctlKey("net/ipv4/ip_unprivileged_port_start"), "1024");
    for (String called : List.of("arptables", "ip6tables", "iptables")) {
      all = all.with(new SysctlKey("net/bridge/bridge-nf-call-" + called), "1");
    }
    for (String rest :
        List.of("filter-pppoe-tagged", "filter-vlan-tagged", "pass-vlan-input-dev")) {
      all = all.with(new SysctlKey("net/bridge/bridge-nf-" + rest), "0");
    }
    return device(device(all, "all"), "default");
  }

  /** With the settings of a new interface, which are those of {@code default}. */
  static Sysctls device(Sysctls sysctls, String name) {
    PersistentMap<String, String> four = sysctls.directories().find("net/ipv4/conf/default");
    PersistentMap<String, String> six = sysctls.directories().find("net/ipv6/conf/default");
    return sysctls
        .withDirectory("net/ipv4/conf/" + name, four == null ? CONF4 : four)
        .withDirectory("net/ipv6/conf/" + name, six == null ? CONF6 : six);
  }

  static Sysctls without(Sysctls sysctls, String name) {
    return sysctls
        .withoutDirectory("net/ipv4/conf/" + name)
        .withoutDirectory("net/ipv6/conf/" + name);
  }
}
