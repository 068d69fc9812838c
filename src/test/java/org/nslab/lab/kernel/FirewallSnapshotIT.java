package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.AddressRange;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Expression;
import org.nslab.network.netfilter.Expression.Match;
import org.nslab.network.netfilter.Expression.Translate;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.Hook;
import org.nslab.network.netfilter.NumberRange;
import org.nslab.network.netfilter.Rule;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;
import org.nslab.network.netfilter.Values;

/** The firewall that the kernel has is what the snapshot has, whichever tool made it. */
final class FirewallSnapshotIT {

  private LabUnderTest lab;

  @BeforeEach
  void start() throws LabException {
    lab = LabUnderTest.start();
  }

  @AfterEach
  void end() {
    lab.close();
  }

  private Ruleset ruleset() throws LabException {
    return lab.namespace("host").ruleset();
  }

  private static Chain chain(Ruleset ruleset, String table, String chain) {
    return ruleset.iptables(TableFamily.IP, table).get(0).chain(chain).orElseThrow();
  }

  private static Values network(String prefix) {
    return new Values.Addresses(List.of(AddressRange.of(Prefix.of(prefix))));
  }

  private static Match protocol(int number) {
    return new Match(Field.PROTOCOL, false, new Values.Numbers(List.of(NumberRange.of(number))));
  }

  private void iptables(String tool, Backend backend) throws LabException {
    lab.run(
        """
        iptables() { %s "$@"; }
        ip link set lo up
        iptables -P FORWARD DROP
        iptables -N MINE
        iptables -A FORWARD -i v+ -o eth0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
        iptables -A FORWARD -p icmp -m icmp --icmp-type 8 -j MINE
        iptables -A MINE ! -s 192.168.15.0/24 -p tcp --dport 80:90 -j REJECT
        iptables -A OUTPUT -p icmp -m comment --comment "no pings" -j DROP
        iptables -t nat -A POSTROUTING -s 192.168.15.0/24 -j MASQUERADE
        iptables -t nat -A PREROUTING -p tcp --dport 80 -j DNAT --to-destination 192.168.15.2:8080
        ping -c 1 -W 1 127.0.0.1 || true
        """
            .formatted(tool));
    Ruleset ruleset = ruleset();
    Table filter = ruleset.iptables(TableFamily.IP, "filter").get(0);
    assertEquals(backend, filter.backend());
    Chain forward = filter.chain("FORWARD").orElseThrow();
    assertEquals("DROP", forward.base().orElseThrow().policy());
    assertEquals(
        List.of(
            "-i v+ -o eth0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
            "-p icmp -m icmp --icmp-type 8 -j MINE"),
        forward.rules().stream().map(Rule::text).toList());
    assertEquals(
        List.of(
            new Match(Field.IN_INTERFACE, false, new Values.Words(List.of("v*"))),
            new Match(Field.OUT_INTERFACE, false, new Values.Words(List.of("eth0"))),
            new Match(
                Field.CONNECTION_STATE, false, new Values.Words(List.of("related", "established"))),
            new Expression.Accept()),
        forward.rules().get(0).expressions());
    assertEquals(new Expression.Jump("MINE", false), forward.rules().get(1).expressions().get(2));
    assertEquals(
        List.of(
            new Match(Field.SOURCE, true, network("192.168.15.0/24")),
            protocol(6),
            new Match(
                Field.DESTINATION_PORT,
                false,
                new Values.Numbers(List.of(new NumberRange(80, 90)))),
            new Expression.Reject("icmp-port-unreachable")),
        chain(ruleset, "filter", "MINE").rules().get(0).expressions());
    Rule drop = chain(ruleset, "filter", "OUTPUT").rules().get(0);
    assertEquals(Optional.of("no pings"), drop.comment());
    assertEquals(1, drop.counters().orElseThrow().packets());
    assertFalse(drop.isUnclear());
    assertEquals(
        new Translate(
            Translate.Kind.MASQUERADE, Optional.empty(), Optional.empty(), java.util.Set.of()),
        chain(ruleset, "nat", "POSTROUTING").rules().get(0).expressions().get(1));
    assertEquals(
        new Translate(
            Translate.Kind.DNAT,
            Optional.of(AddressRange.of(IpAddress.of("192.168.15.2"))),
            Optional.of(NumberRange.of(8080)),
            java.util.Set.of()),
        chain(ruleset, "nat", "PREROUTING").rules().get(0).expressions().get(2));
    assertEquals(-100, chain(ruleset, "nat", "PREROUTING").base().orElseThrow().priority());
  }

  @Test
  void iptablesOnItsOldTables() throws LabException {
    iptables("iptables-legacy", Backend.LEGACY);
  }

  @Test
  void iptablesOnNftables() throws LabException {
    iptables("iptables-nft", Backend.IPTABLES_NFT);
  }

  @Test
  void bothAtOnceAndInIpv6() throws LabException {
    lab.run(
        """
        iptables-legacy -A INPUT -p icmp -j DROP
        iptables-nft -A INPUT -p icmp -j ACCEPT
        ip6tables-nft -A INPUT -p ipv6-icmp -m icmp6 --icmpv6-type 128 -j DROP
        nft add table ip mine
        nft add chain ip mine in '{ type filter hook input priority -5; }'
        """);
    Ruleset ruleset = ruleset();
    assertEquals(2, ruleset.iptables(TableFamily.IP, "filter").size());
    assertEquals(1, ruleset.iptables(TableFamily.IP6, "filter").size());
    assertEquals(
        List.of("in", "INPUT", "INPUT"),
        ruleset.at(Hook.INPUT, Family.INET).stream().map(each -> each.chain().name()).toList());
    assertEquals(1, ruleset.at(Hook.INPUT, Family.INET6).size());
  }

  @Test
  void nativeTables() throws LabException {
    lab.run(
        """
        nft -f - <<'E'
        table inet fence {
          set bad { type ipv4_addr; flags interval; elements = { 10.0.0.0/8, 1.2.3.4 } }
          chain other { }
          chain in {
            type filter hook input priority filter; policy drop;
            ct state established,related accept
            iifname "lo" accept comment "loop"
            ip saddr @bad counter drop
            ip saddr 192.168.15.0/24 tcp dport { 22, 80-90 } counter accept
            icmp type echo-request limit rate 5/second accept
            meta l4proto { tcp, udp } th dport 53 jump other
            ip daddr != 1.2.3.4-1.2.3.9 return
            tcp flags syn / syn,ack reject with tcp reset
            meta mark set 7
            ct state vmap { invalid : drop, new : jump other }
          }
        }
        table ip translate {
          chain post { type nat hook postrouting priority srcnat; oifname "eth0" masquerade; }
          chain pre {
            type nat hook prerouting priority dstnat;
            tcp dport 8080 dnat to 192.168.15.2:80
          }
        }
        E
        """);
    Ruleset ruleset = ruleset();
    Table fence = ruleset.table(Backend.NFT, TableFamily.INET, "fence").orElseThrow();
    Chain in = fence.chain("in").orElseThrow();
    assertEquals("DROP", in.base().orElseThrow().policy());
    List<List<Expression>> rules = in.rules().stream().map(Rule::expressions).toList();
    assertEquals(
        List.of(
            new Match(
                Field.CONNECTION_STATE, false, new Values.Words(List.of("established", "related"))),
            new Expression.Accept()),
        rules.get(0));
    assertEquals(Optional.of("loop"), in.rules().get(1).comment());
    assertEquals(
        List.of(
            new Match(Field.IP_VERSION, false, new Values.Numbers(List.of(NumberRange.of(2)))),
            new Match(Field.SOURCE, false, new Values.InSet("bad")),
            new Expression.Count(),
            new Expression.Drop()),
        rules.get(2));
    Values bad = fence.set("bad").orElseThrow().elements().orElseThrow();
    assertTrue(((Values.Addresses) bad).contains(IpAddress.of("10.9.9.9")));
    assertTrue(
        rules
            .get(3)
            .contains(
                new Match(
                    Field.DESTINATION_PORT,
                    false,
                    new Values.Numbers(List.of(NumberRange.of(22), new NumberRange(80, 90))))));
    assertTrue(in.rules().get(4).isUnclear(), "a limit cannot be foreseen");
    assertEquals(new Expression.Jump("other", false), rules.get(5).get(2));
    assertTrue(rules.get(7).contains(new Expression.Reject("tcp-reset")));
    assertTrue(rules.get(8).contains(new Expression.SetMark(Field.MARK, 0xffff_ffffL, 7)));
    assertEquals(
        new Expression.VerdictMap(
            Field.CONNECTION_STATE,
            List.of(
                new Expression.VerdictMap.Entry(
                    new Values.Words(List.of("invalid")), new Expression.Drop()),
                new Expression.VerdictMap.Entry(
                    new Values.Words(List.of("new")), new Expression.Jump("other", false)))),
        rules.get(9).get(0));
    assertEquals("ip saddr @bad counter drop", in.rules().get(2).text());
    assertEquals("tcp dport 8080 dnat to 192.168.15.2:80", nat(ruleset, "pre").text());
    assertTrue(
        nat(ruleset, "pre")
            .expressions()
            .contains(
                new Translate(
                    Translate.Kind.DNAT,
                    Optional.of(AddressRange.of(IpAddress.of("192.168.15.2"))),
                    Optional.of(NumberRange.of(80)),
                    java.util.Set.of())));
  }

  private static Rule nat(Ruleset ruleset, String chain) {
    Table table = ruleset.table(Backend.NFT, TableFamily.IP, "translate").orElseThrow();
    return table.chain(chain).orElseThrow().rules().get(0);
  }

  @Test
  void lookingMakesNoTables() throws LabException {
    ruleset();
    assertTrue(lab.works("[ -z \"$(cat /proc/net/ip_tables_names)\" ]"), "old tables");
    assertTrue(lab.works("[ -z \"$(nft list tables)\" ]"), "tables of nft");
  }

  @Test
  void aFirewallInANamespace() throws LabException {
    lab.run("ip netns add red; ip netns exec red iptables-nft -A INPUT -p icmp -j DROP");
    assertEquals(Ruleset.NONE, ruleset());
    assertEquals(
        "-p icmp -j DROP",
        chain(lab.namespace("red").ruleset(), "filter", "INPUT").rules().get(0).text());
  }
}
