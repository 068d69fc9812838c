package org.nslab.diagnosis.agreement;

import java.util.List;
import org.nslab.diagnosis.agreement.RandomNetwork.Cable;
import org.nslab.diagnosis.agreement.RandomNetwork.Held;

/** What goes wrong less often. */
final class RareFaults {

  private RareFaults() {}

  static void add(RandomNetwork network, List<Fault> all) {
    cable(network, all);
    address(network, all);
    overlay(network, all);
    if (network.shape.equals("routers") && network.routers.size() > 2) {
      circle(network, all);
    }
    if (!network.nat.isEmpty()) {
      all.add(
          Fault.of(
              "nat-wrong nat-missing",
              Fault.in(network.nat)
                  + "iptables -t nat -I POSTROUTING -s 192.168.15.0/24 -o e2 -j SNAT --to-source"
                  + " 192.168.1.77",
              Fault.in(network.nat)
                  + "iptables -t nat -I POSTROUTING -s 192.168.15.0/24 -o e3 -j SNAT --to-source"
                  + " 192.168.1.77"));
    }
  }

  private static void cable(RandomNetwork network, List<Fault> all) {
    Cable cable = network.any(network.cables);
    String ip = "ip -n " + cable.space();
    boolean leaf = network.cables.stream().filter(c -> touches(c, cable.space())).count() == 1;
    if (leaf) {
      all.add(
          Fault.of(
              "wrong-namespace no-address no-route no-return-route",
              ip + " link set " + cable.device() + " netns " + cable.other()));
    }
    if (!network.shape.equals("dual")) { // IPv6 goes with an MTU as small as that
      all.add(Fault.of("mtu", ip + " link set " + cable.device() + " mtu 68"));
    }
    if (!cable.bridge().isEmpty()) {
      for (Held held : network.held) {
        if (held.space().equals(cable.space()) && !held.address().contains(":")) {
          String own = held.address() + "/" + held.length();
          all.add(
              Fault.of(
                  "address-on-wrong-interface no-address no-route no-return-route wrong-namespace",
                  ip + " addr del " + own + " dev " + cable.device(),
                  "ip -n " + cable.other() + " addr add " + own + " dev " + cable.otherDevice()));
        }
      }
    }
  }

  private static boolean touches(Cable cable, String space) {
    return cable.space().equals(space) || cable.other().equals(space);
  }

  private static void address(RandomNetwork network, List<Fault> all) {
    Held held = network.any(network.held);
    String ip = "ip -n " + held.space();
    if (network.shape.equals("dual")) {
      all.add(
          Fault.of(
              "ipv6-disabled",
              Fault.in(held.space())
                  + "sysctl -qw net.ipv6.conf."
                  + held.device()
                  + ".disable_ipv6=1"));
      return;
    }
    String gateway = network.gateways.get(held.space());
    if (gateway != null) {
      all.add(
          Fault.of(
              "wrong-source-address no-return-route nat-missing nat-wrong",
              ip + " addr add 10.77.0.1/32 dev lo",
              ip + " route replace default via " + gateway + " src 10.77.0.1"));
      all.add(Fault.of("ttl", Fault.in(held.space()) + "sysctl -qw net.ipv4.ip_default_ttl=1"));
    }
    Held other = network.any(network.held);
    String near = held.address().substring(0, held.address().lastIndexOf('.')) + ".231";
    all.add(
        Fault.of(
            "policy-rule gateway-unreachable no-return-route",
            ip + " route add default via " + near + " table 77",
            ip + " rule add to " + other.address() + " lookup 77 priority 100"));
  }

  /** One router sends back what came from the other. */
  private static void circle(RandomNetwork network, List<Fault> all) {
    int last = network.routers.size();
    all.add(
        Fault.of(
            "ttl no-route",
            "ip -n "
                + network.routers.get(1)
                + " route replace 10.9."
                + last
                + ".0/24 via 10.9.1.1"));
  }

  private static void overlay(RandomNetwork network, List<Fault> all) {
    if (!network.shape.equals("overlay")) {
      return;
    }
    String space = network.spaces.get(network.random.nextInt(2));
    String ip = "ip -n " + space + " link ";
    Held inner =
        network.held.stream()
            .filter(held -> held.space().equals(space) && held.device().equals("vx0"))
            .findFirst()
            .orElseThrow();
    all.add(Fault.of("vxlan-remote", ip + "set vx0 type vxlan id 42 remote 10.0.0.77"));
    all.add(
        Fault.of(
            "vxlan-vni",
            ip + "del vx0",
            ip + "add vx0 type vxlan id 43 dstport 4789 remote " + network.remotes.get(space),
            "ip -n " + space + " addr add " + inner.address() + "/24 dev vx0",
            ip + "set vx0 up"));
  }
}
