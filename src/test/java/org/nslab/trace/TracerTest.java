package org.nslab.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nslab.diagnosis.Sketch;
import org.nslab.network.BridgePort;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.Socket;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

final class TracerTest {

  private static Trace ping(NetworkState state, String from, String to) {
    return Tracer.ping(state, from, IpAddress.of(to));
  }

  private static Disposition end(Sketch sketch, String from, String to) {
    return ping(sketch.state(), from, to).disposition();
  }

  /** One chain of a table of iptables, with these rules. */
  private static Namespace chain(Namespace space, String table, String chain, String... specs) {
    List<Rule> rules =
        List.of(specs).stream()
            .map(spec -> IptablesRules.read(spec, Set.of(), Optional.of(Counters.ZERO)))
            .toList();
    Chain made = new Chain(chain, Hooks.of(table, chain, false, Counters.ZERO), rules, 0);
    return space.withRuleset(
        space
            .ruleset()
            .with(
                new Table(
                    Backend.IPTABLES_NFT, TableFamily.IP, table, List.of(made), List.of(), false)));
  }

  @Test
  void overOneCable() {
    Trace trace = ping(Sketch.pair().state(), "red", "192.168.15.2");
    assertTrue(trace.hasArrived(), trace.toString());
    assertEquals(List.of("red", "blue", "blue", "red"), spaces(trace));
  }

  private static List<String> spaces(Trace trace) {
    return trace.hops().stream().map(Hop::namespace).toList();
  }

  @Test
  void acrossABridgeAndThroughARouter() {
    assertEquals(Disposition.ARRIVED, end(Sketch.bridged(5), "n1", "10.0.0.5"));
    assertEquals(Disposition.ARRIVED, end(Sketch.bridged(5), "n1", "10.0.255.254"));
    assertEquals(Disposition.ARRIVED, end(Sketch.bridged(5), "host", "10.0.0.3"));
    assertEquals(Disposition.ARRIVED, end(Sketch.routed(), "red", "10.2.0.1"));
  }

  @Test
  void theSameNetworkGivesTheSameTrace() {
    NetworkState state = Sketch.routed().state();
    assertEquals(ping(state, "red", "10.2.0.1"), ping(state, "red", "10.2.0.1"));
  }

  @Test
  void whatTheKernelsLearn() {
    NetworkState state = Sketch.pair().state();
    NetworkState after = ping(state, "red", "192.168.15.2").learned().applyTo(state);
    assertEquals(
        "REACHABLE",
        after
            .namespace("red")
            .orElseThrow()
            .neighbour(2, IpAddress.of("192.168.15.2"))
            .orElseThrow()
            .state()
            .name());
    assertEquals(1, after.namespace("blue").orElseThrow().connections().size());
  }

  @Test
  void endsWhereTheKernelsPingEnds() {
    assertEquals(
        Disposition.NO_ROUTE, end(Sketch.pair().down("red", "veth-red"), "red", "192.168.15.2"));
    assertEquals(
        Disposition.NEIGHBOUR_UNRESOLVED,
        end(Sketch.pair().down("blue", "veth-blue"), "red", "192.168.15.2"));
    assertEquals(Disposition.NO_ROUTE, end(Sketch.pair(), "red", "8.8.8.8"));
    assertEquals(
        Disposition.FORWARDING_OFF,
        end(
            Sketch.routed()
                .change("router", "r0", change -> change)
                .set("router", "net.ipv4.conf.r0.forwarding", 0),
            "red",
            "10.2.0.1"));
    assertEquals(
        Disposition.ECHO_IGNORED,
        end(Sketch.pair().set("blue", "net.ipv4.icmp_echo_ignore_all", 1), "red", "192.168.15.2"));
  }

  @Test
  void arpThatIsOffOrIgnored() {
    Sketch off =
        Sketch.pair()
            .change(
                "blue",
                "veth-blue",
                change ->
                    change.flags(
                        org.nslab.network.LinkFlags.of(
                            LinkFlag.UP,
                            LinkFlag.LOWER_UP,
                            LinkFlag.RUNNING,
                            LinkFlag.BROADCAST,
                            LinkFlag.NOARP)));
    assertEquals(Disposition.NEIGHBOUR_UNRESOLVED, end(off, "red", "192.168.15.2"));
    assertEquals(Disposition.FRAME_LOST, end(off, "blue", "192.168.15.1"));
    Sketch ignored = Sketch.pair().set("blue", "net.ipv4.conf.all.arp_ignore", 8);
    assertEquals(Disposition.NEIGHBOUR_UNRESOLVED, end(ignored, "red", "192.168.15.2"));
    assertEquals(Disposition.ARRIVED, end(ignored, "blue", "192.168.15.1"));
  }

  @Test
  void isolatedAndBlockedPorts() {
    BridgePort isolated =
        new BridgePort(
            BridgePort.State.FORWARDING, true, false, true, true, true, false, List.of());
    Sketch sketch = Sketch.bridged(3);
    sketch.change("host", "p1", change -> change.port(Optional.of(isolated)));
    sketch.change("host", "p2", change -> change.port(Optional.of(isolated)));
    assertEquals(Disposition.NEIGHBOUR_UNRESOLVED, end(sketch, "n1", "10.0.0.3"));
    assertEquals(Disposition.ARRIVED, end(sketch, "n1", "10.0.0.4"));
    BridgePort blocked = BridgePort.DEFAULT.withState(BridgePort.State.BLOCKING);
    sketch.change("host", "p3", change -> change.port(Optional.of(blocked)));
    assertEquals(Disposition.NEIGHBOUR_UNRESOLVED, end(sketch, "n1", "10.0.0.4"));
  }

  @Test
  void aRuleOfTheFirewallIsNamed() {
    Sketch sketch =
        Sketch.pair()
            .change(
                "blue", space -> chain(space, "filter", "INPUT", "-p tcp -j DROP", "-j REJECT"));
    Trace trace = ping(sketch.state(), "red", "192.168.15.2");
    assertEquals(Disposition.FILTERED, trace.disposition());
    RuleHit hit = trace.loss().orElseThrow().hit().orElseThrow();
    assertEquals("-A INPUT -j REJECT", hit.toString());
    assertEquals(2, hit.position());
    assertEquals("Destination Port Unreachable", trace.error().orElseThrow().toString());
  }

  @Test
  void translationThereAndBack() {
    Sketch sketch =
        Sketch.routed()
            .change(
                "router",
                space -> chain(space, "nat", "POSTROUTING", "-s 10.1.0.0/24 -j MASQUERADE"))
            .change("blue", space -> space.withRoutes(withoutDefault(space)));
    assertEquals(Disposition.ARRIVED, end(sketch, "red", "10.2.0.1"));
    assertEquals(Disposition.NO_ROUTE, end(sketch, "blue", "10.1.0.1"));
  }

  private static org.nslab.network.Routes withoutDefault(Namespace space) {
    org.nslab.network.Routes routes = space.routes();
    for (org.nslab.network.Route route : routes.main(org.nslab.network.address.Family.INET)) {
      routes = route.destination().isDefault() ? routes.without(route) : routes;
    }
    return routes;
  }

  @Test
  void aPublishedPort() {
    Socket listening =
        new Socket("tcp", IpAddress.of("0.0.0.0"), Optional.empty(), 80, false, Optional.empty());
    Sketch sketch =
        Sketch.routed()
            .change(
                "router",
                space ->
                    chain(
                        space,
                        "nat",
                        "PREROUTING",
                        "-p tcp -m tcp --dport 8080 -j DNAT --to-destination 10.2.0.1:80"))
            .change("blue", space -> space.change().sockets(List.of(listening)).namespace());
    Flow published = Flow.tcp("red", IpAddress.of("10.1.0.254"), 8080);
    assertEquals(Disposition.ARRIVED, Tracer.trace(sketch.state(), published).disposition());
    Flow closed = Flow.tcp("red", IpAddress.of("10.2.0.1"), 81);
    assertEquals(Disposition.PORT_CLOSED, Tracer.trace(sketch.state(), closed).disposition());
  }

  @Test
  void timeToLiveAndLength() {
    NetworkState state = Sketch.routed().state();
    Flow ping = Flow.ping("red", IpAddress.of("10.2.0.1"));
    Trace old = Tracer.trace(state, ping.living(1));
    assertEquals(Disposition.TTL_EXCEEDED, old.disposition());
    assertEquals("Time to live exceeded", old.error().orElseThrow().toString());
    Trace big = Tracer.trace(state, ping.sized(1600, true));
    assertEquals(Disposition.TOO_BIG, big.disposition());
    assertTrue(Tracer.trace(state, ping.sized(1600, false)).hasArrived());
  }

  @Test
  void aLoopOfCablesEnds() {
    Sketch sketch =
        Sketch.bridged(2)
            .bridge("host", "br1")
            .cable("host", "x0", "host", "y0")
            .cable("host", "x1", "host", "y1")
            .master("host", "x0", "v-net-0")
            .master("host", "x1", "v-net-0")
            .master("host", "y0", "br1")
            .master("host", "y1", "br1");
    ping(sketch.state(), "n1", "10.0.0.99");
  }

  @Test
  void nobodySendsFromNowhere() {
    NetworkState state = Sketch.pair().state();
    assertThrows(IllegalArgumentException.class, () -> ping(state, "green", "10.0.0.1"));
    assertEquals(OptionalInt.empty(), Flow.ping("red", IpAddress.of("10.0.0.1")).port());
  }
}
