package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.network.FdbEntry;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkFlag;
import org.nslab.network.Namespace;
import org.nslab.network.OperState;
import org.nslab.network.PortVlan;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.address.Prefix;

/** What the kernel has of interfaces is what the snapshot has. */
final class LinkSnapshotIT {

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
  void addressesOfEveryKind() throws LabException {
    lab.run(
        LabUnderTest.PAIR
            + """
            ip -n red addr add 192.168.15.11/24 dev veth-red label veth-red:x
            ip -n red addr add 10.0.0.1 peer 10.0.0.2/32 dev veth-red
            ip -n red addr add 10.1.0.1/16 brd + dev veth-red scope link noprefixroute
            ip -n red addr add 2001:db8::1/64 dev veth-red nodad
            ip -n red addr add 2001:db8::2/64 dev veth-red valid_lft 1000 preferred_lft 500
            """);
    Link red = lab.namespace("red").link("veth-red").orElseThrow();
    InterfaceAddress second = red.address(IpAddress.of("192.168.15.11")).orElseThrow();
    assertTrue(second.flags().contains(InterfaceAddress.Flag.SECONDARY));
    assertEquals(Optional.of("veth-red:x"), second.label());
    InterfaceAddress peer = red.address(IpAddress.of("10.0.0.1")).orElseThrow();
    assertEquals(Prefix.of("10.0.0.2/32"), peer.network());
    InterfaceAddress scoped = red.address(IpAddress.of("10.1.0.1")).orElseThrow();
    assertEquals(253, scoped.scope());
    assertEquals(Optional.of(IpAddress.of("10.1.255.255")), scoped.broadcast());
    assertTrue(scoped.flags().contains(InterfaceAddress.Flag.NOPREFIXROUTE));
    assertTrue(red.address(IpAddress.of("2001:db8::1")).orElseThrow().isUsable());
    InterfaceAddress mortal = red.address(IpAddress.of("2001:db8::2")).orElseThrow();
    assertTrue(mortal.validLifetime() <= 1000 && mortal.preferredLifetime() <= 500);
    assertFalse(mortal.flags().contains(InterfaceAddress.Flag.PERMANENT));
  }

  @Test
  void aTentativeAddressCannotBeUsedYet() throws LabException {
    lab.run(LabUnderTest.PAIR + "ip -n red addr add 2001:db8::7/64 dev veth-red");
    Link red = lab.namespace("red").link("veth-red").orElseThrow();
    assertFalse(red.address(IpAddress.of("2001:db8::7")).orElseThrow().isUsable());
  }

  @Test
  void aBridgeAndItsPorts() throws LabException {
    lab.run(
        """
        ip link add v-net-0 type bridge forward_delay 400 ageing_time 1000
        ip link set v-net-0 up
        ip netns add red
        ip link add veth-red type veth peer name veth-red-br
        ip link set veth-red netns red
        ip link set veth-red-br master v-net-0
        ip link set veth-red-br up
        bridge link set dev veth-red-br isolated on hairpin on learning off flood off
        bridge fdb add 02:00:00:00:00:09 dev veth-red-br master static
        ip -n red link set veth-red up
        """);
    Namespace host = lab.namespace("host");
    Link bridge = host.link("v-net-0").orElseThrow();
    LinkDetail.Bridge detail = (LinkDetail.Bridge) bridge.detail();
    assertEquals(400, detail.forwardDelay());
    assertEquals(1000, detail.ageing());
    assertFalse(detail.stp() || detail.vlanFiltering());
    Link port = host.link("veth-red-br").orElseThrow();
    assertEquals(Optional.of(bridge), host.master(port));
    assertEquals(List.of(port), host.ports(bridge));
    assertTrue(port.port().orElseThrow().isolated() && port.port().orElseThrow().hairpin());
    assertFalse(port.port().orElseThrow().learning() || port.port().orElseThrow().flood());
    FdbEntry.Key key =
        new FdbEntry.Key(port.index(), MacAddress.of("02:00:00:00:00:09"), 0, false, "");
    assertEquals(FdbEntry.State.STATIC, host.fdb().get(key).orElseThrow().state());
  }

  @Test
  void vlansOfBridgePorts() throws LabException {
    assumeTrue(
        lab.works("ip link add v-net-0 type bridge vlan_filtering 1 vlan_default_pvid 7"),
        "this kernel is built without CONFIG_BRIDGE_VLAN_FILTERING");
    lab.run(
        """
        ip link add one type veth peer name two
        ip link set one master v-net-0
        bridge vlan add dev one vid 10-12
        """);
    Namespace host = lab.namespace("host");
    assertEquals(
        List.of(
            new PortVlan(7, true, true),
            new PortVlan(10, false, false),
            new PortVlan(11, false, false),
            new PortVlan(12, false, false)),
        host.link("one").orElseThrow().port().orElseThrow().vlans());
    LinkDetail.Bridge bridge = (LinkDetail.Bridge) host.link("v-net-0").orElseThrow().detail();
    assertEquals(List.of(new PortVlan(7, true, true)), bridge.vlans());
    assertTrue(bridge.vlanFiltering());
  }

  @Test
  void anOverlay() throws LabException {
    lab.run("ip link add lower type veth peer name other; ip addr add 10.9.0.1/24 dev lower");
    assumeTrue(
        lab.works(
            "ip link add vx type vxlan id 42 remote 10.9.0.2 local 10.9.0.1 dstport 4789"
                + " nolearning dev lower"),
        "this kernel is built without CONFIG_VXLAN");
    lab.run("bridge fdb append 02:00:00:00:00:07 dev vx dst 10.9.0.3");
    Namespace host = lab.namespace("host");
    Link vx = host.link("vx").orElseThrow();
    assertEquals(
        new LinkDetail.Vxlan(
            42,
            Optional.of(IpAddress.of("10.9.0.1")),
            Optional.of(IpAddress.of("10.9.0.2")),
            4789,
            false),
        vx.detail());
    assertEquals(host.link("lower").map(Link::index), vx.linked().map(far -> far.index()));
    FdbEntry.Key key =
        new FdbEntry.Key(vx.index(), MacAddress.of("02:00:00:00:00:07"), 0, true, "10.9.0.3");
    assertTrue(host.fdb().contains(key), host.fdb()::toString);
  }

  @Test
  void kindsThatNobodyKnowsAreKeptByName() throws LabException {
    assumeTrue(lab.works("ip link add strange type ifb"), "this kernel has no ifb");
    Link strange = lab.namespace("host").link("strange").orElseThrow();
    assertEquals("ifb", strange.kind());
    assertTrue(strange.flags().has(LinkFlag.NOARP));
  }

  @Test
  void whatIsSetOfAnInterface() throws LabException {
    lab.run(
        """
        ip link add one type veth peer name two
        ip link set one mtu 1400 txqueuelen 55 alias "hello world" address 02:00:00:00:00:01
        ip link set one arp off group 7
        ip link property add dev one altname other-name
        ip link set two up
        """);
    Namespace host = lab.namespace("host");
    Link one = host.link("other-name").orElseThrow();
    assertEquals("one", one.name());
    assertEquals(1400, one.mtu());
    assertEquals(55, one.txQueueLength());
    assertEquals(7, one.group());
    assertEquals(Optional.of("hello world"), one.alias());
    assertEquals(Optional.of(MacAddress.of("02:00:00:00:00:01")), one.mac());
    assertTrue(one.flags().has(LinkFlag.NOARP));
    assertEquals(OperState.DOWN, one.operState());
    Link two = host.link("two").orElseThrow();
    assertTrue(two.isUp());
    assertFalse(two.hasCarrier());
    assertEquals(OperState.LOWERLAYERDOWN, two.operState());
  }
}
