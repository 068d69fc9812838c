package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nslab.diagnosis.repair.NatRepairs;
import org.nslab.network.BridgePort;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkName;
import org.nslab.network.Neighbour;
import org.nslab.network.OvsBridge;
import org.nslab.network.PortVlan;
import org.nslab.network.Socket;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;
import org.nslab.trace.Tracer;

/** The rarer causes of the catalogue, each in the smallest network that has it. */
final class CausesTest {

  private static Answer why(Sketch sketch, Flow flow) {
    Answer answer = Diagnosis.of(sketch.state(), flow);
    if (answer.verified()) {
      everyCommandIsNeeded(sketch, flow);
    }
    return answer;
  }

  private static Answer why(Sketch sketch, String from, String to) {
    return why(sketch, Flow.ping(from, IpAddress.of(to)));
  }

  /** Minimal: with any one command left out the packet does not arrive. */
  private static void everyCommandIsNeeded(Sketch sketch, Flow flow) {
    Plan plan = new Planner(sketch.state(), flow).plan().orElseThrow();
    assertTrue(Tracer.trace(plan.applyTo(sketch.state()), flow).hasArrived());
    plan.repairs()
        .forEach(
            repair ->
                assertFalse(
                    Tracer.trace(plan.without(repair).applyTo(sketch.state()), flow).hasArrived(),
                    repair + " is not needed in " + plan.commands()));
  }

  private static void expect(Answer answer, String id, String... plan) {
    assertEquals(
        List.of(id), answer.causes().stream().map(cause -> cause.id()).distinct().toList());
    assertEquals(List.of(plan), answer.plan());
    assertTrue(answer.verified(), answer.toString());
  }

  @Test
  void wrongNamespaceOfTheReceiver() {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("blue")
            .cable("red", "veth-red", "host", "veth-blue")
            .address("red", "veth-red", "192.168.15.1/24");
    expect(
        why(sketch, "red", "192.168.15.2"),
        "wrong-namespace",
        "ip link set veth-blue netns blue",
        "ip -n blue addr add 192.168.15.2/24 dev veth-blue",
        "ip -n blue link set veth-blue up");
  }

  @Test
  void wrongNamespaceOfTheSender() {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("blue")
            .cable("host", "veth-red", "blue", "veth-blue")
            .address("blue", "veth-blue", "192.168.15.2/24");
    expect(
        why(sketch, "red", "192.168.15.2"),
        "wrong-namespace",
        "ip link set veth-red netns red",
        "ip -n red addr add 192.168.15.1/24 dev veth-red",
        "ip -n red link set veth-red up");
  }

  @Test
  void noPathBetweenTwoBridges() {
    Sketch sketch = twoCables().bridge("host", "one").bridge("host", "two");
    sketch.master("host", "p1", "one").master("host", "p2", "two");
    sketch.space("green").cable("green", "e3", "host", "p3").master("host", "p3", "one");
    sketch.address("green", "e3", "10.0.0.3/24");
    sketch.space("grey").cable("grey", "e4", "host", "p4").master("host", "p4", "two");
    sketch.address("grey", "e4", "10.0.0.4/24");
    expect(
        why(sketch, "red", "10.0.0.2"),
        "no-path",
        "ip link add to-two type veth peer name to-one",
        "ip link set to-two master one",
        "ip link set to-one master two",
        "ip link set to-two up",
        "ip link set to-one up");
  }

  @Test
  void noPathWithoutAnyBridge() {
    expect(
        why(twoCables(), "red", "10.0.0.2"),
        "no-path",
        "ip link add v-net-0 type bridge",
        "ip link set v-net-0 up",
        "ip link set p1 master v-net-0",
        "ip link set p2 master v-net-0");
  }

  private static Sketch twoCables() {
    return new Sketch()
        .space("red")
        .space("blue")
        .cable("red", "e1", "host", "p1")
        .cable("blue", "e2", "host", "p2")
        .address("red", "e1", "10.0.0.1/24")
        .address("blue", "e2", "10.0.0.2/24");
  }

  @Test
  void spanningTreeTakesItsTime() {
    LinkDetail.Bridge tree =
        new LinkDetail.Bridge(true, 1500, 30000, false, 1, List.of(), false, false, false, true);
    Sketch sketch =
        Sketch.bridged(2)
            .change("host", "v-net-0", change -> change.detail(tree))
            .change("host", "p2", change -> change.port(port(BridgePort.State.LISTENING)));
    expect(why(sketch, "n1", "10.0.0.3"), "bridge-port-blocked", "sleep 32");
  }

  private static Optional<BridgePort> port(BridgePort.State state) {
    return Optional.of(BridgePort.DEFAULT.withState(state));
  }

  @Test
  void portsInDifferentVlans() {
    LinkDetail.Bridge filtering =
        new LinkDetail.Bridge(false, 1500, 30000, true, 1, List.of(), false, false, false, true);
    Sketch sketch =
        Sketch.bridged(2)
            .change("host", "v-net-0", change -> change.detail(filtering))
            .change("host", "p1", change -> change.port(vlan(10)))
            .change("host", "p2", change -> change.port(vlan(20)));
    expect(
        why(sketch, "n1", "10.0.0.3"),
        "bridge-vlan",
        "bridge vlan add dev p2 vid 10 pvid untagged");
    sketch.change("host", "p1", change -> change.port(Optional.of(BridgePort.DEFAULT)));
    expect(
        why(sketch, "n1", "10.0.0.3"),
        "bridge-vlan",
        "bridge vlan add dev p1 vid 20 pvid untagged");
  }

  private static Optional<BridgePort> vlan(int id) {
    return Optional.of(BridgePort.DEFAULT.withVlans(List.of(new PortVlan(id, true, true))));
  }

  /** Each of the two faults hides the other. */
  @Test
  void aCableBesideTheBridgeThatHasLostItsAddressToo() {
    Sketch sketch =
        new Sketch()
            .bridge("host", "v-net-0")
            .space("red")
            .space("blue")
            .space("green")
            .cable("red", "e0", "host", "p0")
            .cable("blue", "e1", "host", "p1")
            .cable("green", "e2", "host", "p2")
            .master("host", "p0", "v-net-0")
            .master("host", "p2", "v-net-0")
            .address("red", "e0", "10.1.0.1/24")
            .address("green", "e2", "10.1.0.3/24");
    Answer answer = why(sketch, "red", "10.1.0.2");
    assertEquals(
        List.of("bridge-port-missing", "no-address"),
        answer.causes().stream().map(cause -> cause.id()).toList());
    assertEquals(
        List.of("ip link set p1 master v-net-0", "ip -n blue addr add 10.1.0.2/24 dev e1"),
        answer.plan());
    assertTrue(answer.verified());
  }

  @Test
  void overlaysThatDoNotMeet() {
    expect(
        why(overlay(42, "10.0.0.9"), "red", "10.88.0.2"),
        "vxlan-remote",
        "ip -n red link set vx0 type vxlan id 42 remote 10.0.0.2");
    expect(
        why(overlay(43, "10.0.0.2"), "red", "10.88.0.2"),
        "vxlan-vni",
        "ip -n blue link del vx0",
        "ip -n blue link add vx0 type vxlan id 43 remote 10.0.0.1 dstport 4789",
        "ip -n blue addr add 10.88.0.2/24 dev vx0",
        "ip -n blue link set vx0 up");
  }

  @Test
  void whatCarriesAnOverlayIsDown() {
    expect(
        why(overlay(42, "10.0.0.2").down("blue", "e1"), "red", "10.88.0.2"),
        "peer-down",
        "ip -n blue link set e1 up");
  }

  @Test
  void whatCarriesAnOverlayHasLostAnAddress() {
    expect(
        why(overlay(42, "10.0.0.2", Optional.empty()), "red", "10.88.0.2"),
        "no-address",
        "ip -n blue addr add 10.0.0.2/24 dev e1");
    expect(
        why(overlay(42, "10.0.0.2", Optional.of("172.30.7.8/24")), "red", "10.88.0.2"),
        "wrong-subnet",
        "ip -n blue addr add 10.0.0.2/24 dev e1");
  }

  /** What the neighbour table remembers is right; the frame gets lost for another reason. */
  @Test
  void aNeighbourThatIsRememberedRightlyIsNoCause() {
    Sketch sketch = overlay(42, "10.0.0.2", Optional.empty());
    Link far = sketch.state().link(new LinkName("vx0", "blue")).orElseThrow();
    int out = sketch.state().link(new LinkName("vx0", "red")).orElseThrow().index();
    Neighbour known =
        new Neighbour(
            IpAddress.of("10.88.0.2"), out, far.mac(), Neighbour.State.REACHABLE, false, false);
    expect(
        why(sketch.change("red", red -> red.with(known)), "red", "10.88.0.2"),
        "no-address",
        "ip -n blue addr add 10.0.0.2/24 dev e1");
  }

  @Test
  void overlaysThatCarryEachOtherHaveAnAnswer() {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("blue")
            .link("red", "vx0", vxlan(42, "10.88.0.2"))
            .link("blue", "vx0", vxlan(43, "10.88.0.1"))
            .address("red", "vx0", "10.88.0.1/24")
            .address("blue", "vx0", "10.88.0.2/24");
    assertFalse(why(sketch, "red", "10.88.0.2").isReachable());
    Sketch same = overlay(42, "10.88.0.2").down("red", "e0");
    assertFalse(why(same, "red", "10.88.0.2").isReachable());
  }

  private static Sketch overlay(int id, String remote) {
    return overlay(id, remote, Optional.of("10.0.0.2/24"));
  }

  /** Blue's end of the cable below may have an address. */
  private static Sketch overlay(int id, String remote, Optional<String> carrier) {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("blue")
            .cable("red", "e0", "blue", "e1")
            .address("red", "e0", "10.0.0.1/24");
    carrier.ifPresent(address -> sketch.address("blue", "e1", address));
    return sketch
        .link("red", "vx0", vxlan(id, remote))
        .link("blue", "vx0", vxlan(42, "10.0.0.1"))
        .address("red", "vx0", "10.88.0.1/24")
        .address("blue", "vx0", "10.88.0.2/24");
  }

  private static LinkDetail vxlan(int id, String remote) {
    return new LinkDetail.Vxlan(
        id, Optional.empty(), Optional.of(IpAddress.of(remote)), 4789, true);
  }

  @Test
  void ipv6SwitchedOff() {
    Sketch sketch =
        Sketch.pair()
            .address("red", "veth-red", "fd00::1/64")
            .set("blue", "net.ipv6.conf.veth-blue.disable_ipv6", 1);
    expect(
        why(sketch, "red", "fd00::2"),
        "ipv6-disabled",
        "ip netns exec blue sysctl -w net.ipv6.conf.veth-blue.disable_ipv6=0",
        "ip -n blue addr add fd00::2/64 dev veth-blue nodad");
  }

  @Test
  void anAddressThatIsStillLookedFor() {
    Sketch sketch =
        Sketch.pair()
            .address("red", "veth-red", "fd00::1/64")
            .address("blue", "veth-blue", "fd00::2/64");
    sketch.change(
        "blue",
        "veth-blue",
        change ->
            change.addresses(
                change.link().addresses().stream()
                    .map(held -> held.with(InterfaceAddress.Flag.TENTATIVE, true))
                    .toList()));
    expect(why(sketch, "red", "fd00::2"), "ipv6-tentative", "sleep 3");
  }

  @Test
  void aSourceThatNobodyKnows() {
    Sketch sketch =
        Sketch.routed()
            .address("red", "lo", "10.77.0.1/32")
            .change("red", space -> space.withRoutes(from(space.routes(), "10.77.0.1")));
    expect(
        why(sketch, "red", "10.2.0.1"),
        "wrong-source-address",
        "ip -n red route replace default via 10.1.0.254 dev e0 src 10.1.0.1");
  }

  private static org.nslab.network.Routes from(org.nslab.network.Routes routes, String source) {
    org.nslab.network.Route route =
        routes.main(org.nslab.network.address.Family.INET).stream()
            .filter(each -> each.destination().isDefault())
            .findFirst()
            .orElseThrow();
    return routes
        .without(route)
        .with(
            new org.nslab.network.Route(
                route.type(),
                route.destination(),
                route.source(),
                route.tos(),
                route.table(),
                route.metric(),
                route.protocol(),
                route.scope(),
                Optional.of(IpAddress.of(source)),
                route.nextHops(),
                route.mtu(),
                route.preference()));
  }

  @Test
  void livesThatAreTooShort() {
    expect(
        why(Sketch.routed().set("red", "net.ipv4.ip_default_ttl", 1), "red", "10.2.0.1"),
        "ttl",
        "ip netns exec red sysctl -w net.ipv4.ip_default_ttl=64");
    Answer answer = why(Sketch.routed(), Flow.ping("red", IpAddress.of("10.2.0.1")).living(1));
    assertEquals("ttl", answer.causes().get(0).id());
    assertTrue(answer.causes().get(0).meaning().contains("without -t"), answer.toString());
  }

  @Test
  void routesInACircle() {
    Sketch sketch =
        new Sketch()
            .space("red")
            .space("one")
            .space("two")
            .space("blue")
            .cable("red", "e0", "one", "a0")
            .cable("one", "a1", "two", "b0")
            .cable("two", "b1", "blue", "e1")
            .cable("one", "a2", "two", "b2")
            .address("red", "e0", "10.1.0.1/24")
            .address("one", "a0", "10.1.0.254/24")
            .address("one", "a1", "10.9.0.1/24")
            .address("two", "b0", "10.9.0.2/24")
            .address("two", "b1", "10.2.0.254/24")
            .address("blue", "e1", "10.2.0.1/24")
            .address("blue", "e1", "10.3.0.1/32")
            .route("red", "default", "10.1.0.254", "e0")
            .route("blue", "default", "10.2.0.254", "e1")
            .route("one", "10.3.0.0/24", "10.9.0.2", "a1")
            .route("two", "10.3.0.0/24", "10.9.0.1", "b0")
            .route("two", "10.1.0.0/24", "10.9.0.1", "b0")
            .set("one", "net.ipv4.ip_forward", 1)
            .set("two", "net.ipv4.ip_forward", 1);
    expect(
        why(sketch, "red", "10.3.0.1"), "ttl", "ip -n two route replace 10.3.0.0/24 via 10.2.0.1");
  }

  @Test
  void aPortThatIsNotPublished() {
    Flow flow = Flow.tcp("lan", IpAddress.of("192.168.1.2"), 8080);
    String rule =
        "iptables -t nat -I PREROUTING -d 192.168.1.2/32 -p tcp -m tcp --dport 8080 -j DNAT"
            + " --to-destination 10.0.0.2:80";
    expect(why(published(), flow), "dnat-missing", rule);
    Sketch wrong = published();
    org.nslab.network.Namespace host = wrong.state().host();
    wrong.change(
        "host",
        space ->
            NatRepairs.publish(host, false, "tcp", flow.to(), 8080, IpAddress.of("10.0.0.2"), 8080)
                .applyTo(wrong.state())
                .host());
    expect(why(wrong, flow), "dnat-missing", rule);
  }

  private static Sketch published() {
    return Sketch.bridged(1)
        .space("lan")
        .cable("host", "eth0", "lan", "eth1")
        .address("host", "eth0", "192.168.1.2/24")
        .address("lan", "eth1", "192.168.1.3/24")
        .set("host", "net.ipv4.ip_forward", 1)
        .route("n1", "default", "10.0.255.254", "e1")
        .change(
            "n1",
            space ->
                space
                    .change()
                    .sockets(
                        List.of(
                            new Socket(
                                "tcp",
                                IpAddress.of("0.0.0.0"),
                                Optional.empty(),
                                80,
                                false,
                                Optional.of("nc"))))
                    .namespace());
  }

  @Test
  void anotherVlanOrNoPortInTheSwitch() {
    Sketch sketch = twoCables();
    sketch.switches(
        new OvsBridge(
            "s0",
            List.of(ovs("p1", OptionalInt.of(10)), ovs("p2", OptionalInt.of(20))),
            Optional.empty(),
            List.of("priority=0 actions=NORMAL")));
    expect(why(sketch, "red", "10.0.0.2"), "ovs-vlan", "ovs-vsctl set port p2 tag=10");
    sketch.switches(
        new OvsBridge(
            "s0",
            List.of(ovs("p1", OptionalInt.empty())),
            Optional.empty(),
            List.of("priority=0 actions=NORMAL")));
    expect(why(sketch, "red", "10.0.0.2"), "ovs-port-missing", "ovs-vsctl add-port s0 p2");
  }

  @Test
  void aFlowThatDrops() {
    Sketch sketch = twoCables();
    sketch.switches(
        new OvsBridge(
            "s0",
            List.of(ovs("p1", OptionalInt.empty()), ovs("p2", OptionalInt.empty())),
            Optional.empty(),
            List.of("priority=10,icmp actions=drop", "priority=0 actions=NORMAL")));
    expect(
        why(sketch, "red", "10.0.0.2"),
        "ovs-flow",
        "ovs-ofctl --strict mod-flows s0 priority=10,icmp,actions=normal");
    sketch.switches(
        new OvsBridge(
            "s0",
            List.of(ovs("p1", OptionalInt.empty()), ovs("p2", OptionalInt.empty())),
            Optional.of("secure"),
            List.of()));
    expect(
        why(sketch, "red", "10.0.0.2"),
        "ovs-flow",
        "ovs-ofctl add-flow s0 priority=0,actions=normal");
  }

  private static OvsBridge.Port ovs(String name, OptionalInt tag) {
    return new OvsBridge.Port(
        name, "system", tag, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
