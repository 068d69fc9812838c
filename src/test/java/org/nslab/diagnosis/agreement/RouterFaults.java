package org.nslab.diagnosis.agreement;

import java.util.List;
import org.nslab.diagnosis.agreement.RandomNetwork.Held;

/** What goes wrong in routers and firewalls. */
final class RouterFaults {

  private RouterFaults() {}

  static void add(RandomNetwork network, List<Fault> all) {
    routing(network, all);
    firewall(network, all);
  }

  private static void routing(RandomNetwork network, List<Fault> all) {
    if (!network.routers.isEmpty()) {
      String router = network.any(network.routers);
      all.add(Fault.of("forwarding-off", Fault.in(router) + "sysctl -qw net.ipv4.ip_forward=0"));
    }
    if (!network.nat.isEmpty()) {
      String h = Fault.in(network.nat);
      all.add(
          Fault.of(
              "nat-missing",
              h + "iptables -t nat -F",
              h + "iptables-legacy -t nat -F",
              h + "nft delete table ip t"));
      all.add(
          Fault.of(
              "nat-wrong nat-missing",
              h + "iptables -t nat -F",
              h + "iptables-legacy -t nat -F",
              h + "nft delete table ip t",
              h + "iptables -t nat -A POSTROUTING -s 192.168.16.0/24 -j MASQUERADE"));
    }
  }

  private static void firewall(RandomNetwork network, List<Fault> all) {
    Held held = network.any(network.held);
    String in = Fault.in(held.space());
    String tool = network.random.nextBoolean() ? "iptables" : "iptables-legacy";
    all.add(Fault.of("firewall-output", in + tool + " -I OUTPUT -p icmp -j DROP"));
    all.add(Fault.of("firewall-input", in + tool + " -I INPUT -j DROP"));
    all.add(Fault.of("firewall-input", in + tool + " -A INPUT -p icmp -j REJECT"));
    all.add(
        Fault.of(
            "firewall-input",
            in
                + "nft 'add table inet g; add chain inet g in { type filter hook input priority 5;"
                + " }; add rule inet g in meta l4proto icmp icmp type echo-request drop'"));
    all.add(Fault.of("firewall-output", in + tool + " -P OUTPUT DROP"));
    if (!network.routers.isEmpty()) {
      String router = Fault.in(network.any(network.routers));
      all.add(Fault.of("firewall-forward firewall-bridged", router + tool + " -I FORWARD -j DROP"));
      all.add(
          Fault.of(
              "firewall-forward firewall-bridged",
              router + tool + " -P FORWARD DROP",
              router + tool + " -I FORWARD -p tcp -j ACCEPT"));
      all.add(
          Fault.of(
              "reverse-path",
              router + "sysctl -qw net.ipv4.conf.all.rp_filter=1",
              router + "ip route add 10.9.0.0/24 dev lo metric 1 table main"));
    }
  }
}
