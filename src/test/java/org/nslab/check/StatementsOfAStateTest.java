package org.nslab.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nslab.network.Networks.namespace;
import static org.nslab.network.Networks.route;
import static org.nslab.network.Networks.up;
import static org.nslab.network.Networks.veth;
import static org.nslab.network.Networks.with;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkChange;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.NetworkState;
import org.nslab.network.SysctlKey;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.netfilter.Backend;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Counters;
import org.nslab.network.netfilter.Hooks;
import org.nslab.network.netfilter.IptablesRules;
import org.nslab.network.netfilter.Ruleset;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.TableFamily;

/** Red and blue, joined by a cable, and a host with a bridge: statements about them. */
final class StatementsOfAStateTest {

  private static final NetworkState STATE = state();

  private static NetworkState state() {
    Link red = up(with(veth(2, "veth-red", new LinkId("blue", 2)), "192.168.15.1/24"));
    Link blue = with(veth(2, "veth-blue", new LinkId("red", 2)), "192.168.15.2/32");
    Link bridge = new LinkChange(5, "v-net-0", LinkDetail.Bridge.DEFAULT).link();
    Link port =
        veth(6, "veth-x-br", new LinkId("nsid/1/host", 7))
            .change()
            .master(OptionalInt.of(5))
            .port(Optional.of(BridgePort.DEFAULT))
            .link();
    Neighbour known =
        new Neighbour(
            IpAddress.of("192.168.15.2"),
            2,
            Optional.of(MacAddress.of("02:00:00:00:00:01")),
            Neighbour.State.STALE,
            false,
            false);
    Namespace inRed = namespace("red").with(red).with(known);
    inRed =
        inRed.withRoutes(inRed.routes().with(route("0.0.0.0/0", Optional.of("192.168.15.5"), 2)));
    Namespace host = namespace("host").with(bridge).with(port);
    host =
        host.withSysctls(host.sysctls().with(SysctlKey.of("net.ipv4.ip_forward"), "0"))
            .withRuleset(Ruleset.NONE.with(nat()));
    return NetworkState.of(List.of(host, inRed, namespace("blue").with(blue)));
  }

  private static Table nat() {
    Chain post =
        new Chain(
            "POSTROUTING",
            Hooks.of("nat", "POSTROUTING", false, Counters.ZERO),
            List.of(
                IptablesRules.read(
                    "-s 192.168.15.0/24 -o eth0 -j MASQUERADE", Set.of(), Optional.empty())),
            0);
    Chain pre =
        new Chain(
            "PREROUTING",
            Hooks.of("nat", "PREROUTING", false, Counters.ZERO),
            List.of(
                IptablesRules.read(
                    "-p tcp -m tcp --dport 80 -j DNAT --to-destination 192.168.15.2:8080",
                    Set.of(),
                    Optional.empty())),
            0);
    return new Table(Backend.LEGACY, TableFamily.IP, "nat", List.of(post, pre), List.of(), false);
  }

  private record Looking(NetworkState network) implements Observation {

    @Override
    public List<TypedCommand> commands() {
      return List.of();
    }

    @Override
    public Captured probe(String namespace, String command) throws LabException {
      throw new LabException("nothing has to be run to know it: " + command);
    }

    @Override
    public Captured run(String command) throws LabException {
      return probe("host", command);
    }
  }

  private static Finding look(String statement) throws CheckSyntaxException, LabException {
    return CheckReader.read(statement).look(new Looking(STATE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "namespace red exists | true | There is a namespace red.",
        "namespace green exists | false | There is no namespace green; there are blue and red.",
        "link veth-red in red exists | true | veth-red is in red.",
        "link veth-red exists | false | veth-red is in red, not on the host.",
        "link veth-red in green is up | false | veth-red is in red, not in green.",
        "link eth9 in red exists | false | There is no interface eth9 in red.",
        "link eth9 in green exists | false | There is no namespace green; there are blue and red.",
        "link veth-red in red is up | true | veth-red is in red, and it is up.",
        "link veth-blue in blue is up | false | veth-blue is in blue, but it is down.",
        "link veth-red in red has carrier | true | veth-red in red is up and has a carrier.",
        "link v-net-0 is a bridge | true | v-net-0 on the host is of the kind bridge.",
        "link veth-red in red has mtu 1400 | false | The MTU of veth-red in red is 1500.",
        "link veth-red in red has address 192.168.15.1/24 | true | "
            + "veth-red in red has the address 192.168.15.1/24.",
        "link veth-red in red has address 192.168.15.1 | true | "
            + "veth-red in red has the address 192.168.15.1/24.",
        "link veth-blue in blue has address 192.168.15.2/24 | false | "
            + "veth-blue in blue has the address 192.168.15.2/32.",
        "link v-net-0 has address 192.168.15.1/24 | false | "
            + "v-net-0 on the host has no address. "
            + "The address 192.168.15.1/24 is at veth-red in red.",
        "link veth-red in red has peer veth-blue in blue | true | "
            + "The other end of veth-red in red is veth-blue in blue.",
        "link veth-red in red has peer veth-blue | false | "
            + "The other end of veth-red in red is veth-blue in blue.",
        "link v-net-0 has peer | false | v-net-0 on the host is no end of a cable.",
        "link veth-x-br has peer veth-x in red | false | The other end of veth-x-br on the host"
            + " is in a namespace that cannot be seen from here.",
        "link veth-x-br has master v-net-0 | true | veth-x-br on the host is attached to v-net-0.",
        "link veth-red in red has master | false | "
            + "veth-red in red has no master: it is attached to no bridge.",
        "route default in red via 192.168.15.5 | true | "
            + "red has the route default via 192.168.15.5 dev veth-red.",
        "route default in red via 192.168.15.9 | false | "
            + "The route of red is default via 192.168.15.5 dev veth-red.",
        "route 10.0.0.0/8 in red | false | red has no route to 10.0.0.0/8; "
            + "it has default via 192.168.15.5 dev veth-red.",
        "route default in blue | false | "
            + "blue has no default route; its routing table is empty.",
        "neighbour 192.168.15.2 in red is known | true | "
            + "The ARP table of red has 02:00:00:00:00:01 for 192.168.15.2.",
        "neighbour 192.168.15.2 is known | false | "
            + "The ARP table of the host does not know 192.168.15.2.",
        "sysctl net.ipv4.ip_forward is 1 | false | net.ipv4.ip_forward on the host is 0.",
        "rule in nat POSTROUTING masquerades 192.168.15.0/24 | true | POSTROUTING of the table nat"
            + " on the host has the rule -A POSTROUTING -s 192.168.15.0/24 -o eth0 -j MASQUERADE.",
        "rule in nat POSTROUTING masquerades 10.0.0.0/8 | false | None of the rules in POSTROUTING"
            + " of the table nat on the host masquerades 10.0.0.0/8: "
            + "-A POSTROUTING -s 192.168.15.0/24 -o eth0 -j MASQUERADE.",
        "rule in nat PREROUTING sends tcp port 80 to 192.168.15.2:8080 | true | PREROUTING of the"
            + " table nat on the host has the rule -A PREROUTING -p tcp -m tcp --dport 80 -j DNAT"
            + " --to-destination 192.168.15.2:8080.",
        "rule in nat PREROUTING sends tcp port 80 to 192.168.15.2:80 | false | None of the rules in"
            + " PREROUTING of the table nat on the host sends tcp port 80 to 192.168.15.2:80: "
            + "-A PREROUTING -p tcp -m tcp --dport 80 -j DNAT --to-destination 192.168.15.2:8080.",
        "rule in filter FORWARD drops icmp | false | "
            + "FORWARD of the table filter on the host has no rules.",
      })
  void areTrueOrAnsweredWithWhatIsThere(String statement, boolean holds, String fact)
      throws CheckSyntaxException, LabException {
    Finding finding = look(statement);
    assertEquals(fact, finding.fact());
    assertEquals(holds, finding.holds());
    boolean opposite = finding.settled() && !holds;
    assertEquals(opposite, look("not " + statement).holds());
  }

  @Test
  void whatTheStateDoesNotHaveIsAskedOfTheLab() throws CheckSyntaxException, LabException {
    Observation observation =
        new Observation() {
          @Override
          public NetworkState network() {
            return STATE;
          }

          @Override
          public List<TypedCommand> commands() {
            return List.of();
          }

          @Override
          public Captured probe(String namespace, String command) {
            assertEquals("red: sysctl -n net.ipv4.tcp_rmem", namespace + ": " + command);
            return new Captured("4096\t131072\t6291456\n", "", 0);
          }

          @Override
          public Captured run(String command) {
            return probe("host", command);
          }
        };
    Check check = CheckReader.read("sysctl net.ipv4.tcp_rmem in red is 4096 131072 6291456");
    assertEquals(
        Finding.of(true, "net.ipv4.tcp_rmem in red is 4096 131072 6291456."),
        check.look(observation));
  }
}
