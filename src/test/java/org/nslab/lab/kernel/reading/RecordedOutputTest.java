package org.nslab.lab.kernel.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.Namespace;
import org.nslab.network.PortVlan;
import org.nslab.network.RoutingRule;
import org.nslab.network.Socket;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/**
 * Output that the real tools printed (Linux 6.18, iproute2 6.1, nftables 1.0.6, iptables 1.8.9).
 */
final class RecordedOutputTest {

  static SeenNamespace inside() throws UnreadableException {
    List<Section> sections =
        List.of(
            new Section("ip", Recorded.lines("ip.txt"), 0),
            new Section("rules6", Recorded.lines("rules6.txt"), 0),
            new Section("settings", Recorded.lines("settings.txt"), 0),
            new Section("sockets", Recorded.lines("sockets.txt"), 0),
            new Section("nft", Recorded.lines("nft.txt"), 0));
    return NamespaceSections.read(new Target("host", ""), sections, true);
  }

  @Test
  void aNamespace() throws UnreadableException {
    SeenNamespace seen = inside();
    Namespace host = seen.namespace();
    Link bridge = host.link("v-net-0").orElseThrow();
    assertEquals("bridge", bridge.kind());
    assertEquals(Optional.of(bridge), host.master(host.link("veth-red-br").orElseThrow()));
    LinkDetail.Vxlan vxlan = (LinkDetail.Vxlan) host.link("vx0").orElseThrow().detail();
    assertEquals(42, vxlan.id());
    assertEquals(2, seen.listed().size());
    assertEquals(List.of("bridges", "iptables", "texts"), seen.questions());
    assertEquals(7, host.ruleset().tables().size());
    assertTrue(
        host.sockets()
            .contains(
                new Socket(
                    "tcp", IpAddress.of("::"), Optional.empty(), 80, false, Optional.empty())));
    assertTrue(
        host.sockets()
            .contains(
                new Socket(
                    "tcp", IpAddress.of("::"), Optional.empty(), 22, true, Optional.empty())));
    assertTrue(
        host.sockets()
            .contains(
                new Socket(
                    "udp",
                    IpAddress.of("127.0.0.53"),
                    Optional.of("lo"),
                    53,
                    false,
                    Optional.empty())));
    RoutingRule odd = host.rules().stream().filter(rule -> rule.priority() == 8).findFirst().get();
    assertTrue(odd.inverted());
    assertEquals(Optional.of("100-200"), odd.destinationPorts());
    assertEquals(Family.INET6, host.rules().get(host.rules().size() - 1).family());
  }

  @Test
  void bridges() throws UnreadableException {
    SeenNamespace seen = inside();
    Section bridge = new Section("bridge", Recorded.lines("bridge.txt"), 0);
    Namespace host = FollowUp.apply(seen, List.of(bridge)).namespace();
    Link port = host.link("veth-red-br").orElseThrow();
    assertEquals(
        List.of(
            new PortVlan(1, true, true),
            new PortVlan(10, false, false),
            new PortVlan(11, false, false),
            new PortVlan(12, false, false)),
        port.port().orElseThrow().vlans());
    assertTrue(
        host.fdb().values().stream().anyMatch(entry -> entry.state() == FdbEntry.State.STATIC));
  }

  @Test
  void firewalls() throws UnreadableException {
    SeenNamespace seen = inside();
    List<Section> answers =
        List.of(
            new Section("save ip", Recorded.lines("save.txt"), 0),
            new Section("save ip6", List.of(), 127),
            new Section("texts", Recorded.lines("texts.txt"), 0));
    Namespace host = FollowUp.apply(seen, answers).namespace();
    Table filter =
        host.ruleset().table(Backend.IPTABLES_NFT, TableFamily.IP, "filter").orElseThrow();
    List<Rule> own = filter.chain("MYCHAIN").orElseThrow().rules();
    assertEquals(Optional.of("hello \"world\" x"), own.get(1).comment());
    assertEquals(
        "-m comment --comment \"hello \\\"world\\\" x\" -m mark --mark 0x1/0xff -j REJECT"
            + " --reject-with icmp-port-unreachable",
        own.get(1).text());
    Table fence = host.ruleset().table(Backend.NFT, TableFamily.INET, "f").orElseThrow();
    List<Rule> in = fence.chain("in").orElseThrow().rules();
    assertEquals("ct state established,related accept", in.get(0).text());
    assertEquals("ip saddr @bad counter drop", in.get(3).text());
    assertEquals(
        "tcp dport 8080 dnat to 192.168.15.2:80",
        host.ruleset()
            .table(Backend.NFT, TableFamily.IP, "n")
            .orElseThrow()
            .chain("pre")
            .orElseThrow()
            .rules()
            .get(0)
            .text());
  }

  @Test
  void kindsThatThisKernelDoesNotHave() throws UnreadableException {
    String line =
        """
        [{"ifindex":3,"ifname":"eth0","flags":["UP","LOWER_UP"],"mtu":1500,"link_type":"ether"},\
        {"ifindex":4,"link":"eth0","ifname":"eth0.5","flags":[],"mtu":1500,"linkinfo":{"info_kind":\
        "vlan","info_data":{"protocol":"802.1Q","id":5,"flags":["REORDER_HDR"]}}},\
        {"ifindex":5,"link":null,"ifname":"gre1","flags":["NOARP"],"mtu":1476,"address":"1.2.3.4",\
        "linkinfo":{"info_kind":"gre","info_data":{"remote":"any","local":"1.2.3.4","ikey":"0.0.0.7"}}},\
        {"ifindex":6,"ifname":"vrf0","flags":[],"mtu":1500,"linkinfo":{"info_kind":"vrf","info_data":\
        {"table":10}}},{"ifindex":7,"link":"eth0","ifname":"new","flags":["WHAT"],"mtu":1500,"linkinfo":\
        {"info_kind":"brandnew","info_data":{"colour":"red","deep":{"x":1}}},"operstate":"SLEEPY"}]""";
    List<Link> links = new ArrayList<>();
    for (SeenLink seen : LinkItems.read("host", Item.list("ip addr", line))) {
      links.add(seen.link());
    }
    assertEquals("hardware", links.get(0).kind());
    assertEquals(new LinkDetail.Vlan(5, "802.1Q"), links.get(1).detail());
    assertEquals(3, links.get(1).linked().orElseThrow().index());
    LinkDetail.Tunnel tunnel = (LinkDetail.Tunnel) links.get(2).detail();
    assertEquals(7, tunnel.key().orElseThrow());
    assertEquals(Optional.empty(), tunnel.remote());
    assertEquals(new LinkDetail.Vrf(10), links.get(3).detail());
    assertEquals(
        new LinkDetail.Other("brandnew", java.util.Map.of("colour", "red")), links.get(4).detail());
  }

  @Test
  void whatIsNotUnderstoodNamesTheCommand() {
    UnreadableException thrown =
        assertThrows(
            UnreadableException.class,
            () ->
                NamespaceSections.read(
                    new Target("red", ""),
                    List.of(new Section("ip", List.of("[]", "[]", "Segmentation fault"), 139)),
                    false));
    assertTrue(thrown.sentence().contains("`ip neigh show`"), thrown.sentence());
    assertThrows(UnreadableException.class, () -> Item.list("ip rule show", "[{\"priority\":"));
    assertThrows(
        UnreadableException.class,
        () -> RuleItems.read(Family.INET, Item.list("ip rule show", "[{\"priority\":\"x\"}]")));
  }
}
