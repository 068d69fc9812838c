package org.nslab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nslab.network.Networks.lo;
import static org.nslab.network.Networks.namespace;
import static org.nslab.network.Networks.route;
import static org.nslab.network.Networks.up;
import static org.nslab.network.Networks.veth;
import static org.nslab.network.Networks.with;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

final class StateDiffTest {

  private static final Link VETH = veth(2, "veth-blue", new LinkId("host", 3));
  private static final NetworkState EMPTY = NetworkState.of(List.of(namespace("host")));
  private static final NetworkState BLUE = EMPTY.with(namespace("blue").with(VETH));

  private static String diff(NetworkState before, NetworkState after) {
    return StateDiff.between(before, after).toString();
  }

  private static NetworkState changed(Namespace blue) {
    return BLUE.with(blue);
  }

  private static Namespace blue() {
    return BLUE.namespace("blue").orElseThrow();
  }

  @Test
  void nothingIsDifferentFromItself() {
    assertTrue(StateDiff.between(BLUE, BLUE).isEmpty());
    assertTrue(StateDiff.between(BLUE, changed(blue().with(lo()))).isEmpty());
  }

  @Test
  void namespacesAndInterfaces() {
    assertEquals("blue: this namespace is new", diff(EMPTY, EMPTY.with(namespace("blue"))));
    assertEquals("blue: this namespace is gone", diff(BLUE, EMPTY));
    assertEquals(
        "blue: veth-blue is now up\nblue: veth-blue has a carrier",
        diff(BLUE, changed(blue().with(up(VETH)))));
    assertEquals(
        "blue: veth-blue now has the address 192.168.15.2/24",
        diff(BLUE, changed(blue().with(with(VETH, "192.168.15.2/24")))));
    assertEquals(
        "blue: the interface veth-blue is gone",
        diff(BLUE, changed(blue().withLinks(blue().links().without(2)))));
    assertEquals(
        "blue: veth-blue is now called eth0",
        diff(BLUE, changed(blue().with(VETH.change().name("eth0").link()))));
  }

  @Test
  void aMoveIsNeitherNewNorGone() {
    NetworkState before = EMPTY.with(namespace("blue")).with(namespace("host").with(VETH));
    NetworkState after = before.with(namespace("host")).with(namespace("blue").with(VETH));
    assertEquals("blue: veth-blue has moved here from the host", diff(before, after));
  }

  @Test
  void aPortIsAttached() {
    Link bridge = new LinkChange(7, "v-net-0", LinkDetail.Bridge.DEFAULT).link();
    Namespace with = blue().with(bridge);
    assertEquals(
        "blue: veth-blue is now attached to v-net-0",
        diff(changed(with), changed(with.with(VETH.change().master(OptionalInt.of(7)).link()))));
  }

  @Test
  void routesAndNeighbours() {
    Route route = route("192.168.1.0/24", Optional.of("192.168.15.5"), 2);
    assertEquals(
        "blue: the route 192.168.1.0/24 via 192.168.15.5 dev veth-blue was added",
        diff(BLUE, changed(blue().withRoutes(Routes.NONE.with(route)))));
    Neighbour known =
        new Neighbour(
            IpAddress.of("192.168.15.1"),
            2,
            Optional.of(MacAddress.of("02:00:00:00:00:01")),
            Neighbour.State.REACHABLE,
            false,
            false);
    NetworkState after = changed(blue().with(known));
    assertEquals(
        "blue: the neighbour 192.168.15.1 is known now, at 02:00:00:00:00:01", diff(BLUE, after));
    assertEquals(
        "",
        diff(after, changed(blue().with(known.with(Neighbour.State.STALE, known.mac())))),
        "age is no news");
  }

  @Test
  void settings() {
    SysctlKey key = SysctlKey.of("net.ipv4.ip_forward");
    NetworkState off = changed(blue().withSysctls(Sysctls.NONE.with(key, "0")));
    NetworkState on = changed(blue().withSysctls(Sysctls.NONE.with(key, "1")));
    assertEquals("blue: net.ipv4.ip_forward is now 1 (it was 0)", diff(off, on));
  }

  @Test
  void firewall() {
    Chain chain =
        new Chain(
            "FORWARD",
            Optional.of(
                new Chain.Base(
                    "filter", Hook.FORWARD, 0, false, Optional.empty(), Optional.empty())),
            List.of(),
            0);
    Rule drop =
        new Rule(
            "-p icmp -j DROP",
            List.of(new Expression.Drop()),
            Optional.empty(),
            0,
            Optional.empty());
    Table table =
        new Table(Backend.IPTABLES_NFT, TableFamily.IP, "filter", List.of(chain), List.of(), false);
    NetworkState before = changed(blue().withRuleset(Ruleset.NONE.with(table)));
    NetworkState after =
        changed(blue().withRuleset(Ruleset.NONE.with(table.with(chain.withRules(List.of(drop))))));
    assertEquals(
        "blue: chain FORWARD of the firewall table filter has the new rule -p icmp -j DROP",
        diff(before, after));
    assertEquals("", diff(BLUE, before), "tables that let everything through are no news");
  }
}
