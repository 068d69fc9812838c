package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Canonical forms of lines. */
final class LineTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ip a => ip address show",
        "ip addr show => ip address show",
        "ip l => ip link show",
        "ip -n red link => ip -n red link show",
        "ip netns exec red ip link => ip -n red link show",
        "sudo ip netns e red ip l sh => ip -n red link show",
        "ip -br -4 a => ip -4 -brief address show",
        "ip r a default via 10.0.0.1 => ip route add default via 10.0.0.1",
        "ip ro add via 10.0.0.1 0/0 => ip route add default via 10.0.0.1",
        "ip netns => ip netns list",
        "ip link set up dev veth-red => ip link set veth-red up",
        "ip link add veth-red type veth peer name veth-blue => ip link add veth-red type veth peer veth-blue",
        "ip link add name veth-red type veth peer veth-blue => ip link add veth-red type veth peer veth-blue",
        "ip addr add dev x 10.1.1.1/255.255.255.0 => ip address add 10.1.1.1/24 dev x",
        "iptables -A POSTROUTING -t nat --src 10.0.0.7/24 --jump MASQUERADE => iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -j MASQUERADE",
        "ping -c1 10.0.0.1 => ping -c 1 10.0.0.1",
        "ping 10.0.0.1 -nc 1 => ping -c 1 -n 10.0.0.1",
        "a=1; for i in 1 2; do ip l; done => a=1 ; for i in 1 2 ; do ip link show ; done",
        "ip netns exec red ping -c 1 10.0.0.1 => ip netns exec red ping -c 1 10.0.0.1",
      })
  void canonical(String line, String canonical) {
    Line parsed = Grammar.standard().parse(line);
    assertEquals(java.util.Optional.empty(), parsed.problem());
    assertEquals(canonical, parsed.canonical());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ip a => LOOKS",
        "ip link set lo up => CHANGES",
        "ip -n red route get 10.0.0.1 => LOOKS",
        "ip netns exec red ping -c 1 10.0.0.1 => LOOKS",
        "ip netns exec red ip link del x => CHANGES",
        "ip a > /tmp/x => CHANGES",
        "ip a > /dev/null 2>&1 => LOOKS",
        "iptables -t nat -S => LOOKS",
        "iptables -A INPUT -j DROP => CHANGES",
        "sysctl net.ipv4.ip_forward => LOOKS",
        "sysctl -w net.ipv4.ip_forward=1 => CHANGES",
        "sysctl net.ipv4.ip_forward=1 => CHANGES",
        "echo $(ip link del x) => CHANGES",
        "for i in `ip link del x`; do true; done => CHANGES",
        "arp -d 10.0.0.1 => CHANGES",
        "route -n => LOOKS",
        "nft list ruleset => LOOKS",
        "ovs-vsctl show => LOOKS",
        "a-program-nobody-knows => CHANGES",
      })
  void effect(String line, Effect effect) {
    assertEquals(effect, Grammar.standard().parse(line).effect());
  }
}
