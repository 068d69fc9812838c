package org.nslab.lab.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lines as learners type them: networks that work, what disturbs them, and what is half right. */
final class Lines {

  private static final List<String> NAMES = List.of("red", "blue", "green");
  private static final List<String> WRONG =
      List.of(
          "ip link set nope up",
          "ip netns add red",
          "ip netns del nope",
          "ip -n nope link",
          "ip link add veth-x type veth peer name veth-x",
          "ip link add v-net-0 type bridge",
          "ip addr add 192.168.15.1/33 dev lo",
          "ip addr add 192.168.15.256/24 dev lo",
          "ip addr add 10.0.0.1/24",
          "ip route add default via 1.2.3.4",
          "ip route add 1.2.3.4/16 dev lo",
          "ip route del 10.9.0.0/16",
          "ip link del lo",
          "ip lonk",
          "ip link sat lo up",
          "ip link set lo mtu x",
          "ip link set lo master nope",
          "ip link set lo netns red",
          "ip addr del 10.99.0.1/24 dev lo",
          "ip neigh add 10.0.0.5 dev lo",
          "ip rule del from 1.2.3.9",
          "ip netns exec nope ip link",
          "ping -c 1 10.77.0.1",
          "ping -c x 127.0.0.1",
          "ping -c 1 256.1.1.1",
          "ping -c 1 -I nope 127.0.0.1",
          "ip link show nope",
          "ip addr show dev nope",
          "ip route get 10.88.0.1",
          "ip link set",
          "ip link add x");

  private final Random random;
  private final FirewallLines firewall;
  private boolean firewalled;
  private final List<String> lines = new ArrayList<>();

  private Lines(long seed) {
    random = new Random(seed);
    firewall = new FirewallLines(random);
  }

  /** A sequence of lines; the same seed gives the same one. */
  static List<String> sequence(long seed) {
    Lines lines = new Lines(seed);
    lines.build();
    int disturbances = 3 + lines.random.nextInt(5);
    for (int i = 0; i < disturbances; i++) {
      if (lines.firewalled && lines.random.nextInt(4) > 0) {
        lines.filter();
      } else {
        lines.disturb();
        lines.look();
      }
    }
    return lines.lines;
  }

  /** Whether a line changes something, so that it must not be run twice. */
  static boolean changes(String line) {
    return line.matches(
        ".*\\b(add|del|delete|insert|set|replace|flush|append|change)\\b.*|.*sysctl -w.*|.*ping .*"
            + "|.*iptables.* -[ADIRFPNXZEC]\\b.*|.*\\b(curl|traceroute|tcpdump|greeter|kill|nc)\\b.*"
            + "|.*conntrack -F.*|.*>.*|mkdir.*|setsid.*");
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private void build() {
    switch (random.nextInt(5)) {
      case 0 -> pair();
      case 1 -> bridge(2 + random.nextInt(2));
      case 2 -> routed(true);
      case 3 -> {
        routed(true);
        firewalled = true;
      }
      default -> {
        routed(false);
        add("iptables -t nat -A POSTROUTING -s 10.1.0.0/24 -j MASQUERADE");
        firewalled = true;
      }
    }
  }

  private void pair() {
    add("ip netns add red", "ip netns add blue");
    add("ip link add veth-red type veth peer name veth-blue");
    add("ip link set veth-red netns red", "ip link set veth-blue netns blue");
    add("ip -n red addr add 192.168.15.1/24 dev veth-red");
    add("ip -n blue addr add 192.168.15.2/24 dev veth-blue");
    add("ip -n red link set veth-red up", "ip -n blue link set veth-blue up");
  }

  private void bridge(int ends) {
    add("ip link add v-net-0 type bridge", "ip link set v-net-0 up");
    for (int i = 0; i < ends; i++) {
      String name = NAMES.get(i);
      add("ip netns add " + name);
      add("ip link add veth-" + name + " type veth peer name veth-" + name + "-br");
      add("ip link set veth-" + name + " netns " + name);
      add("ip link set veth-" + name + "-br master v-net-0");
      add("ip -n " + name + " addr add 192.168.15." + (i + 1) + "/24 dev veth-" + name);
      add("ip -n " + name + " link set veth-" + name + " up");
      add("ip link set veth-" + name + "-br up");
    }
    if (random.nextBoolean()) {
      add("ip addr add 192.168.15.5/24 dev v-net-0");
    }
  }

  private void routed(boolean back) {
    add("ip netns add red", "ip netns add blue");
    add("ip link add veth-red type veth peer name veth-red-br");
    add("ip link add veth-blue type veth peer name veth-blue-br");
    add("ip link set veth-red netns red", "ip link set veth-blue netns blue");
    add("ip -n red addr add 10.1.0.2/24 dev veth-red", "ip addr add 10.1.0.1/24 dev veth-red-br");
    add(
        "ip -n blue addr add 10.2.0.2/24 dev veth-blue",
        "ip addr add 10.2.0.1/24 dev veth-blue-br");
    add("ip -n red link set veth-red up", "ip link set veth-red-br up");
    add("ip -n blue link set veth-blue up", "ip link set veth-blue-br up");
    add("ip -n red route add default via 10.1.0.1");
    if (back) {
      add("ip -n blue route add default via 10.2.0.1");
    }
    add("sysctl -w net.ipv4.ip_forward=1");
  }

  private void filter() {
    add(firewall.change());
    String to = any(List.of("10.1.0.1", "10.2.0.1", "10.2.0.2", "10.1.0.2"));
    String from =
        any(List.of("", "ip netns exec red ", "ip netns exec red ", "ip netns exec blue "));
    add(from + "ping -c 1 -W 1 " + to);
    add(firewall.look());
  }

  private void disturb() {
    String name = any(NAMES);
    String device = random.nextInt(3) == 0 ? "lo" : "veth-" + name;
    String in = "ip -n " + name + " ";
    String address =
        any(List.of("192.168.15.1", "192.168.15.2", "10.1.0.2", "10.2.0.2", "10.5.0.1"));
    String length = any(List.of("", "/24", "/25", "/32", "/16"));
    add(
        switch (random.nextInt(18)) {
          case 0 -> in + "link set " + device + " down";
          case 1 -> in + "link set " + device + " up";
          case 2 -> in + "addr add " + address + length + " dev " + device;
          case 3 -> in + "addr del " + address + "/24 dev " + device;
          case 4 -> in + "addr flush dev " + device;
          case 5 -> "ip link set veth-" + name + "-br down";
          case 6 -> "ip link set veth-" + name + "-br nomaster";
          case 7 -> "ip link set veth-" + name + "-br up";
          case 8 -> in + "route add 10.9.0.0/16 via " + address;
          case 9 -> in + "route add " + any(List.of("default", "10.8.0.0/16")) + " dev " + device;
          case 10 -> in + "route del " + any(List.of("default", "192.168.15.0/24"));
          case 11 ->
              in + "link set " + device + " mtu " + any(List.of("1400", "1500", "60", "9000"));
          case 12 -> "ip netns del " + name;
          case 13 -> in + "link del " + device;
          case 14 -> "ip link set v-net-0 " + any(List.of("up", "down"));
          case 15 -> "sysctl -w net.ipv4.ip_forward=" + any(List.of("0", "1", "2"));
          case 16 -> in + "link set " + device + " netns " + any(NAMES);
          default -> any(WRONG);
        });
  }

  private void look() {
    String name = any(NAMES);
    String in = "ip " + (random.nextBoolean() ? "-n " + name + " " : "");
    String target =
        any(
            List.of(
                "192.168.15.1",
                "192.168.15.2",
                "192.168.15.3",
                "10.1.0.2",
                "10.2.0.2",
                "127.0.0.1"));
    add(
        switch (random.nextInt(14)) {
          case 0 -> in + "link";
          case 1 -> in + "addr";
          case 2 -> in + "route";
          case 3 -> in + "-br addr";
          case 4 -> in + "-br link";
          case 5 -> in + "neigh";
          case 6 -> in + "-j addr";
          case 7 -> "ip netns";
          case 8 -> "bridge link";
          case 9 -> in + "route show table local";
          case 10 -> in + "-6 route";
          case 11 -> "ip netns exec " + name + " " + any(List.of("route -n", "arp -n"));
          default -> "ip netns exec " + name + " ping -c 1 -W 1 " + target;
        });
  }
}
