package org.nslab.diagnosis.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A network that works, of one of several shapes, as the commands that build it. */
final class RandomNetwork {

  /** A cable from a namespace to another, or to a bridge in it. */
  record Cable(String space, String device, String other, String otherDevice, String bridge) {}

  /** An address that an interface holds. */
  record Held(String space, String device, String address, int length) {}

  final Random random;
  final String prefix;
  final String shape;
  final List<String> commands = new ArrayList<>();
  final List<String> spaces = new ArrayList<>();
  final List<Cable> cables = new ArrayList<>();
  final List<Held> held = new ArrayList<>();
  final List<String> routers = new ArrayList<>();
  final Map<String, String> gateways = new LinkedHashMap<>();
  final Map<String, String> remotes = new LinkedHashMap<>();
  final Map<String, String> bridges = new LinkedHashMap<>();
  String nat = "";
  private int cable;

  private RandomNetwork(Random random, String prefix, String shape) {
    this.random = random;
    this.prefix = prefix;
    this.shape = shape;
  }

  static RandomNetwork of(Random random, String prefix) {
    String[] shapes = {
      "pair", "bridge", "bridge", "routers", "routers", "nat", "nat", "bridges", "dual", "overlay"
    };
    RandomNetwork network =
        new RandomNetwork(random, prefix, shapes[random.nextInt(shapes.length)]);
    network.build();
    network.firewall();
    return network;
  }

  private void build() {
    switch (shape) {
      case "pair" -> pair();
      case "bridge" -> bridged("10.1.0.", "h", 2 + random.nextInt(3), random.nextBoolean());
      case "routers" -> routed();
      case "nat" -> translated();
      case "bridges" -> twoBridges();
      case "overlay" -> overlay();
      default -> dual();
    }
  }

  String space(String name) {
    String full = prefix + name;
    spaces.add(full);
    commands.add("ip netns add " + full);
    if (!shape.equals("dual")) {
      commands.add(
          "ip netns exec "
              + full
              + " sysctl -qw net.ipv6.conf.all.disable_ipv6=1"
              + " net.ipv6.conf.default.disable_ipv6=1");
    }
    commands.add("ip -n " + full + " link set lo up");
    return full;
  }

  private int length() {
    return random.nextInt(4) == 0 ? 16 : 24;
  }

  private void address(String space, String device, String address, int length) {
    held.add(new Held(space, device, address, length));
    String nodad = address.contains(":") ? " nodad" : "";
    commands.add(
        "ip -n " + space + " addr add " + address + "/" + length + " dev " + device + nodad);
  }

  private Cable cable(String a, String b, String bridge) {
    int number = cable++;
    String one = "e" + number;
    String other = bridge.isEmpty() ? "f" + number : "p" + number;
    commands.add(
        "ip link add " + one + " netns " + a + " type veth peer name " + other + " netns " + b);
    if (!bridge.isEmpty()) {
      commands.add("ip -n " + b + " link set " + other + " master " + bridge);
    }
    commands.add("ip -n " + a + " link set " + one + " up");
    commands.add("ip -n " + b + " link set " + other + " up");
    Cable made = new Cable(a, one, b, other, bridge);
    cables.add(made);
    return made;
  }

  private void bridge(String space, String name) {
    bridges.put(space + "/" + name, name);
    commands.add("ip -n " + space + " link add " + name + " type bridge");
    commands.add("ip -n " + space + " link set " + name + " up");
  }

  private void gateway(String space, String via) {
    gateways.put(space, via);
    commands.add("ip -n " + space + " route add default via " + via);
  }

  private void forwards(String space) {
    routers.add(space);
    commands.add("ip netns exec " + space + " sysctl -qw net.ipv4.ip_forward=1");
  }

  private void pair() {
    String a = space("a");
    String b = space("b");
    Cable made = cable(a, b, "");
    int length = length();
    address(a, made.device(), "10.0.0.1", length);
    address(b, made.otherDevice(), "10.0.0.2", length);
  }

  private String bridged(String net, String host, int members, boolean ownAddress) {
    String h = space(host);
    bridge(h, "br0");
    int length = net.startsWith("10.") && shape.equals("bridge") ? length() : 24;
    if (ownAddress) {
      address(h, "br0", net + "254", length);
    }
    members(h, "br0", net, length, members, "");
    return h;
  }

  private List<String> members(
      String h, String bridge, String net, int length, int members, String tag) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      String m = space(tag + (char) ('a' + i));
      Cable made = cable(m, h, bridge);
      address(m, made.device(), net + (i + 1), length);
      all.add(m);
    }
    return all;
  }

  private void routed() {
    int count = 1 + random.nextInt(3);
    List<String> chain = new ArrayList<>();
    chain.add(space("a"));
    for (int i = 0; i < count; i++) {
      String r = space("r" + i);
      forwards(r);
      chain.add(r);
    }
    chain.add(space("b"));
    for (int i = 0; i + 1 < chain.size(); i++) {
      Cable made = cable(chain.get(i), chain.get(i + 1), "");
      address(chain.get(i), made.device(), "10.9." + i + ".1", 24);
      address(chain.get(i + 1), made.otherDevice(), "10.9." + i + ".2", 24);
    }
    int last = chain.size() - 1;
    gateway(chain.get(0), "10.9.0.2");
    gateway(chain.get(last), "10.9." + (last - 1) + ".1");
    for (int i = 1; i < last; i++) {
      for (int net = 0; net < last; net++) {
        if (net < i - 1) {
          commands.add(route(chain.get(i), net, "10.9." + (i - 1) + ".1"));
        } else if (net > i) {
          commands.add(route(chain.get(i), net, "10.9." + i + ".2"));
        }
      }
    }
  }

  private static String route(String space, int net, String via) {
    return "ip -n " + space + " route add 10.9." + net + ".0/24 via " + via;
  }

  private void translated() {
    String h = bridged("192.168.15.", "h", 2 + random.nextInt(2), true);
    List<String> inside = spaces.stream().filter(each -> !each.equals(h)).toList();
    String lan = space("lan");
    Cable made = cable(h, lan, "");
    address(h, made.device(), "192.168.1.2", 24);
    address(lan, made.otherDevice(), "192.168.1.3", 24);
    inside.forEach(each -> gateway(each, "192.168.15.254"));
    forwards(h);
    nat = h;
    String[] how = {
      "iptables -t nat -A POSTROUTING -s 192.168.15.0/24 ! -d 192.168.15.0/24 -j MASQUERADE",
      "iptables-legacy -t nat -A POSTROUTING -s 192.168.15.0/24 -o "
          + made.device()
          + " -j MASQUERADE",
      "nft 'add table ip t; add chain ip t post { type nat hook postrouting priority srcnat; };"
          + " add rule ip t post ip saddr 192.168.15.0/24 oifname \""
          + made.device()
          + "\" masquerade'",
      "iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -o "
          + made.device()
          + " -j SNAT --to-source 192.168.1.2"
    };
    commands.add("ip netns exec " + h + " " + how[random.nextInt(how.length)]);
  }

  private void twoBridges() {
    String h = space("h");
    bridge(h, "br0");
    bridge(h, "br1");
    address(h, "br0", "10.2.0.254", 24);
    address(h, "br1", "10.3.0.254", 24);
    List<String> one = members(h, "br0", "10.2.0.", 24, 1 + random.nextInt(2), "x");
    List<String> two = members(h, "br1", "10.3.0.", 24, 1 + random.nextInt(2), "y");
    one.forEach(each -> gateway(each, "10.2.0.254"));
    two.forEach(each -> gateway(each, "10.3.0.254"));
    forwards(h);
  }

  /** Two ends of a VXLAN, with a cable below. */
  private void overlay() {
    pair();
    for (int i = 0; i < 2; i++) {
      String space = spaces.get(i);
      String remote = "10.0.0." + (2 - i);
      remotes.put(space, remote);
      commands.add(
          "ip -n " + space + " link add vx0 type vxlan id 42 dstport 4789 remote " + remote);
      address(space, "vx0", "10.88.0." + (i + 1), 24);
      commands.add("ip -n " + space + " link set vx0 up");
    }
  }

  private void dual() {
    String h = bridged("10.4.0.", "h", 2 + random.nextInt(2), true);
    int number = 1;
    for (Held each : List.copyOf(held)) {
      address(each.space(), each.device(), "fd00:4::" + number++, 64);
    }
    commands.add("true # " + h);
  }

  /** Rules that let everything pass that passes. */
  private void firewall() {
    for (String space : shape.equals("overlay") ? List.<String>of() : spaces) {
      if (random.nextInt(3) == 0) {
        String in = "ip netns exec " + space + " ";
        commands.addAll(
            switch (random.nextInt(5)) {
              case 0 ->
                  List.of(
                      in + "iptables -A INPUT -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT",
                      in + "iptables -A INPUT -p icmp -j ACCEPT",
                      in + "iptables -P INPUT DROP");
              case 1 ->
                  List.of(
                      in + "iptables-legacy -A INPUT -p tcp --dport 22 -j DROP",
                      in + "iptables-legacy -A FORWARD -p tcp -j REJECT");
              case 2 ->
                  List.of(
                      in
                          + "nft 'add table inet f; add chain inet f in { type filter hook input"
                          + " priority 0; policy drop; }; add rule inet f in ct state"
                          + " established,related accept; add rule inet f in meta l4proto { icmp,"
                          + " ipv6-icmp } accept'");
              case 3 ->
                  List.of(
                      in + "iptables -A FORWARD -m state --state ESTABLISHED -j ACCEPT",
                      in + "iptables -A FORWARD -p icmp -j ACCEPT",
                      in + "iptables -P FORWARD DROP");
              default ->
                  List.of(
                      in + "iptables -N CHECK",
                      in + "iptables -A CHECK -p udp -j DROP",
                      in + "iptables -A OUTPUT -j CHECK");
            });
      }
    }
  }

  /** One of them. */
  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
