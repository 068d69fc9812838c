package org.nslab.lab.simulated;

import java.util.List;
import java.util.Random;

/** Lines about the firewall: rules that fit, rules that do not, and looks at them. */
final class FirewallLines {

  private static final List<String> MATCHES =
      List.of(
          "-p icmp",
          "-s 10.1.0.0/24",
          "-d 10.2.0.2",
          "-s 192.168.15.1 -d 192.168.15.0/24",
          "-i veth-red-br",
          "-o veth-blue-br -p icmp",
          "! -s 10.1.0.2",
          "-p icmp --icmp-type echo-request",
          "-p icmp -m icmp --icmp-type 0",
          "-m conntrack --ctstate ESTABLISHED,RELATED",
          "-m state --state NEW",
          "-p tcp --dport 80",
          "-p udp -m multiport --dports 53,67:68",
          "");

  private static final List<String> TARGETS =
      List.of("ACCEPT", "DROP", "REJECT", "RETURN", "own", "LOG --log-prefix 'x: '");

  private static final List<String> OTHERS =
      List.of(
          "iptables -P FORWARD DROP",
          "iptables -P FORWARD ACCEPT",
          "iptables -P INPUT DROP",
          "iptables -F",
          "iptables -F FORWARD",
          "iptables -D FORWARD 1",
          "iptables -D FORWARD 2",
          "iptables -N own",
          "iptables -X own",
          "iptables -Z",
          "iptables -t nat -F",
          "iptables -t nat -A POSTROUTING -s 10.1.0.0/24 -j MASQUERADE",
          "iptables -t nat -A POSTROUTING -o veth-blue-br -j SNAT --to-source 10.2.0.1",
          "iptables -t nat -A PREROUTING -d 10.1.0.1 -p icmp -j DNAT --to-destination 10.2.0.2",
          "iptables -t nat -A PREROUTING -p tcp --dport 80 -j DNAT --to-destination 10.2.0.2:80",
          "iptables -t mangle -A PREROUTING -p icmp -j MARK --set-mark 7",
          "iptables -A FORWARD -m mark --mark 7 -j DROP");

  private static final List<String> WRONG =
      List.of(
          "iptables -A FORWARD --dport 80 -j DROP",
          "iptables -t nat -A PREROUTING -j MASQUERADE",
          "iptables -A FORWARD -j MASQUERADE",
          "iptables -t nat -A POSTROUTING -j DROP",
          "iptables -A NOPE -j DROP",
          "iptables -A FORWARD -j NOPE",
          "iptables -A FORWARD -s 1.2.3.400 -j DROP",
          "iptables -A INPUT -o lo -j DROP",
          "iptables -P FORWARD REJECT",
          "iptables -I FORWARD 9 -j DROP",
          "iptables -R FORWARD 9 -j DROP",
          "iptables -t nope -L",
          "iptables -X nope",
          "iptables -j ACCEPT",
          "iptables -A FORWARD -p nope -j DROP",
          "iptables -A FORWARD -m conntrack --ctstate NOPE -j DROP");

  private static final List<String> LOOKS =
      List.of(
          "iptables -S",
          "iptables -L -n -v",
          "iptables -nvL FORWARD --line-numbers",
          "iptables -t nat -S",
          "iptables -t nat -nvL",
          "iptables -t mangle -S",
          "iptables-save -c",
          "conntrack -L",
          "nft list tables");

  private final Random random;

  FirewallLines(Random random) {
    this.random = random;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  String change() {
    String in = random.nextInt(4) == 0 ? "ip netns exec " + any(List.of("red", "blue")) + " " : "";
    return in
        + switch (random.nextInt(5)) {
          case 0 -> any(OTHERS);
          case 1 -> any(WRONG);
          default -> rule();
        };
  }

  private String rule() {
    String chain = any(List.of("FORWARD", "FORWARD", "INPUT", "OUTPUT", "own"));
    String command = any(List.of("-A", "-A", "-I", "-D", "-C"));
    return ("iptables " + command + " " + chain + " " + any(MATCHES)).strip()
        + " -j "
        + any(TARGETS);
  }

  String look() {
    return any(LOOKS);
  }
}
