package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.LabShell;
import org.nslab.network.LinkName;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RoutingRule;
import org.nslab.network.Socket;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** What the kernel has of routes, neighbours, settings and sockets is what the snapshot has. */
final class RoutingSnapshotIT {

  private LabUnderTest lab;

  @BeforeEach
  void start() throws LabException {
    lab = LabUnderTest.start();
  }

  @AfterEach
  void end() {
    lab.close();
  }

  @Test
  void routesOfAllTablesAndTypes() throws LabException {
    lab.run(
        LabUnderTest.PAIR
            + """
            ip -n red route add default via 192.168.15.2 metric 7
            ip -n red route add 1.2.3.0/24 nexthop via 192.168.15.2 weight 2 \
              nexthop via 192.168.15.3 dev veth-red onlink
            ip -n red route add unreachable 9.9.9.0/24
            ip -n red route add blackhole 9.9.8.0/24
            ip -n red route add 8.8.0.0/16 via inet6 fe80::1 dev veth-red mtu 1400
            ip -n red route add 7.0.0.0/8 dev veth-red table 100 src 192.168.15.1 proto static
            ip -n red -6 route add 2001:db8::/32 via fe80::5 dev veth-red
            ip -n red -6 route add prohibit 2001:db9::/32
            """);
    Namespace red = lab.namespace("red");
    List<Route> main = red.routes().main(Family.INET);
    assertEquals(
        List.of(
            "default", "1.2.3.0/24", "8.8.0.0/16", "9.9.8.0/24", "9.9.9.0/24", "192.168.15.0/24"),
        main.stream().map(Route::destinationText).toList());
    assertEquals(7, main.get(0).metric());
    NextHop onlink = main.get(1).nextHops().get(1);
    assertEquals(2, main.get(1).nextHops().get(0).weight());
    assertTrue(onlink.flags().contains(NextHop.Flag.ONLINK));
    assertEquals(Optional.of(IpAddress.of("fe80::1")), main.get(2).nextHops().get(0).via());
    assertEquals(OptionalInt.of(1400), main.get(2).mtu());
    assertEquals(RouteType.BLACKHOLE, main.get(3).type());
    assertEquals(RouteType.UNREACHABLE, main.get(4).type());
    assertEquals(1, red.routes().table(Family.INET, 100).routes().size());
    assertEquals(
        Optional.of(RouteType.LOCAL),
        red.routes().table(Family.INET, 255).lookup(IpAddress.of("192.168.15.1")).map(Route::type));
    assertEquals(
        Optional.of(RouteType.PROHIBIT),
        red.routes().table(Family.INET6, 254).lookup(IpAddress.of("2001:db9::1")).map(Route::type));
  }

  @Test
  void routesWithoutCarrier() throws LabException {
    lab.run(LabUnderTest.PAIR + "ip -n blue link set veth-blue down");
    Route connected = lab.namespace("red").routes().main(Family.INET).get(0);
    assertTrue(connected.nextHops().get(0).flags().contains(NextHop.Flag.LINKDOWN));
  }

  @Test
  void routingRules() throws LabException {
    lab.run(
        LabUnderTest.PAIR
            + """
            ip -n red rule add from 10.0.0.0/8 fwmark 1/0xff iif veth-red table 100 prio 50
            ip -n red rule add not to 10.1.0.0/16 prohibit prio 51
            ip -n red rule add ipproto tcp dport 100-200 goto 32766 prio 52
            ip -n red -6 rule add to 2001:db8::/32 blackhole prio 60
            """);
    List<RoutingRule> rules = lab.namespace("red").rules();
    RoutingRule first = rules.stream().filter(rule -> rule.priority() == 50).findFirst().get();
    assertEquals(Optional.of(Prefix.of("10.0.0.0/8")), first.from());
    assertEquals(OptionalInt.of(1), first.mark());
    assertEquals(0xff, first.mask());
    assertEquals(Optional.of("veth-red"), first.inInterface());
    assertEquals(100, first.table());
    RoutingRule second = rules.stream().filter(rule -> rule.priority() == 51).findFirst().get();
    assertTrue(second.inverted());
    assertEquals(RoutingRule.Action.PROHIBIT, second.action());
    RoutingRule third = rules.stream().filter(rule -> rule.priority() == 52).findFirst().get();
    assertEquals(OptionalInt.of(6), third.protocol());
    assertEquals(Optional.of("100-200"), third.destinationPorts());
    assertEquals(OptionalInt.of(32766), third.target());
    RoutingRule v6 = rules.stream().filter(rule -> rule.priority() == 60).findFirst().get();
    assertEquals(Family.INET6, v6.family());
    assertEquals(RoutingRule.Action.BLACKHOLE, v6.action());
    lab.run("ip -n red -6 rule del prio 60");
    assertEquals(
        7, lab.namespace("red").rules().size() - 1, "what was kept of the rules is not stale");
  }

  @Test
  void neighbours() throws LabException {
    lab.run(
        LabUnderTest.PAIR
            + """
            ip netns exec red ping -c 1 -W 1 192.168.15.2
            ip -n red neigh add 192.168.15.77 lladdr 02:00:00:00:00:01 dev veth-red
            ip -n red neigh add proxy 192.168.15.78 dev veth-red
            ip netns exec red ping -c 1 -W 1 192.168.15.99 || true
            """);
    NetworkState state = lab.snapshot();
    Namespace red = state.namespace("red").orElseThrow();
    int device = red.link("veth-red").orElseThrow().index();
    Neighbour blue = red.neighbour(device, IpAddress.of("192.168.15.2")).orElseThrow();
    assertTrue(blue.isKnown());
    assertEquals(state.link(new LinkName("veth-blue", "blue")).orElseThrow().mac(), blue.mac());
    Neighbour fixed = red.neighbour(device, IpAddress.of("192.168.15.77")).orElseThrow();
    assertEquals(Neighbour.State.PERMANENT, fixed.state());
    assertFalse(red.neighbour(device, IpAddress.of("192.168.15.99")).orElseThrow().isKnown());
    assertTrue(
        red.neighbours().contains(new Neighbour.Key(device, IpAddress.of("192.168.15.78"), true)));
  }

  @Test
  void settings() throws LabException {
    lab.run(
        LabUnderTest.PAIR
            + """
            sysctl -qw net.ipv4.ip_forward=1
            ip netns exec red sysctl -qw net.ipv4.conf.all.rp_filter=1
            ip netns exec red sysctl -qw net.ipv4.conf.veth-red.rp_filter=2
            ip netns exec red sysctl -qw net.ipv4.conf.veth-red.arp_ignore=8
            ip netns exec red sysctl -qw net.ipv4.icmp_echo_ignore_all=1
            ip netns exec red sysctl -qw net.ipv6.conf.veth-red.disable_ipv6=1
            ip netns exec red sysctl -qw net.ipv4.ip_default_ttl=17
            """);
    NetworkState state = lab.snapshot();
    assertTrue(state.host().sysctls().ipForward());
    assertTrue(state.host().sysctls().ipv4("lo").forwarding());
    Namespace red = state.namespace("red").orElseThrow();
    assertFalse(red.sysctls().ipForward());
    assertTrue(red.sysctls().echoIgnored());
    assertEquals(2, red.sysctls().ipv4("veth-red").rpFilter());
    assertEquals(1, red.sysctls().ipv4("lo").rpFilter());
    assertEquals(8, red.sysctls().ipv4("veth-red").arpIgnore());
    assertTrue(red.sysctls().ipv6Disabled("veth-red"));
    assertEquals(Optional.of("17"), red.sysctls().get(SysctlKey.of("net.ipv4.ip_default_ttl")));
  }

  @Test
  void listeningSockets() throws LabException {
    lab.run(LabUnderTest.PAIR);
    try (LabShell shell = lab.shell()) {
      shell.run(
          "ip netns exec red perl -MIO::Socket::INET -e '"
              + "$t = IO::Socket::INET->new(LocalAddr=>\"192.168.15.1\", LocalPort=>8080, Listen=>1);"
              + "$u = IO::Socket::INET->new(LocalPort=>5353, Proto=>\"udp\"); $| = 1;"
              + "sleep 60' & sleep 0.5");
      List<Socket> sockets = lab.namespace("red").sockets();
      assertTrue(
          sockets.stream()
              .anyMatch(each -> each.accepts("tcp", IpAddress.of("192.168.15.1"), 8080)),
          sockets::toString);
      assertTrue(
          sockets.stream()
              .anyMatch(each -> each.accepts("udp", IpAddress.of("192.168.15.1"), 5353)),
          sockets::toString);
      assertFalse(
          sockets.stream()
              .anyMatch(each -> each.accepts("tcp", IpAddress.of("192.168.15.9"), 8080)));
      assertEquals(List.of(), lab.namespace("blue").sockets());
    }
  }
}
