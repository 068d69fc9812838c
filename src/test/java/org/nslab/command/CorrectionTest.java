package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** The mistakes of learners, each with what they meant. */
final class CorrectionTest {

  private static final NetworkState LAB = SampleLab.ofLessons();
  private static final Set<String> PATH = Set.of("host", "vim", "ipcalc");

  private static Optional<Correction> of(String line) {
    return Correction.of(line, LAB, NamespaceId.HOST, PATH::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '@',
      value = {
        "ip netsn add grey => ip netns add grey => 4",
        "ip link add veth-a type veeth peer name veth-b => ip link add veth-a type veth peer name veth-b => 25",
        "iplink set veth-red-br up => ip link set veth-red-br up => 1",
        "pign 192.168.15.1 => ping 192.168.15.1 => 1",
        "ip netns exec rde ping 192.168.15.2 => ip netns exec red ping 192.168.15.2 => 15",
        "ip -n red link set veth-rde up => ip -n red link set veth-red up => 20",
        "ip netns red exec ping 192.168.15.2 => ip netns exec red ping 192.168.15.2 => 10",
        "ip -n red ping 192.168.15.2 => ip netns exec red ping 192.168.15.2 => 11",
        "ip link exec red ip link => ip netns exec red ip link => 9",
        "ip exec red ping -c 1 192.168.15.2 => ip netns exec red ping -c 1 192.168.15.2 => 4",
        "ip link -n blue => ip -n blue link => 9",
        "ip link add 192.168.15.5/24 dev v-net-0 => ip addr add 192.168.15.5/24 dev v-net-0 => 13",
        "ip addr add 192.168.15.5/24 v-net-0 => ip addr add 192.168.15.5/24 dev v-net-0 => 29",
        "ip -n red addr add 192.168.15.7/24 => ip -n red addr add 192.168.15.7/24 dev veth-red => 35",
        "ip link set veth-red up => ip -n red link set veth-red up => 13",
        "ip -n red link set veth-red-br up => ip link set veth-red-br up => 20",
        "ip -n blue link set veth-red up => ip -n red link set veth-red up => 21",
        "ip netns exec blue ip link set veth-red up => ip netns exec red ip link set veth-red up => 32",
        "iptables -A FORWARD --dport 80 -j ACCEPT => iptables -A FORWARD -p tcp --dport 80 -j ACCEPT => 21",
        "iptables -t nat -A PREROUTING –p tcp ––dport 80 -j DROP => iptables -t nat -A PREROUTING -p tcp --dport 80 -j DROP => 31",
        "iptables -A INPUT —jump DROP => iptables -A INPUT --jump DROP => 19",
        "echo “a b” => echo \"a b\" => 6",
        "$ ip netns => ip netns => 1",
        "root@host:~# ip netns add grey => ip netns add grey => 1",
        "# ip link => ip link => 1",
        "ip rotue add default via 192.168.15.5 => ip route add default via 192.168.15.5 => 4",
        "ip route add defualt via 192.168.15.5 => ip route add default via 192.168.15.5 => 14",
        "ip route add default vai 192.168.15.5 => ip route add default via 192.168.15.5 => 22",
        "ip route add default 192.168.15.5 => ip route add default via 192.168.15.5 => 22",
        "ip link set veth-red-br master v-net-o => ip link set veth-red-br master v-net-0 => 32",
        "ip lnik set v-nte-0 up => ip link set v-net-0 up => 4",
        "ip link set v-net-0 upp => ip link set v-net-0 up => 21",
        "ip netns add red => @@ => 14",
        "ip netsn add red => ip netns add red => 4",
        "ip -n rd link => ip -n red link => 7",
        "ip -n red route add 192.168.1.0/24 via => @@ => 39",
        "ip a add 10.0.0.1/33 dev v-net-0 => @@ => 10",
        "ip a add 10.0.0.256/24 dev v-net-0 => @@ => 10",
        "ip link show red => ip -n red link show => 14",
        "ip addr show dev blue => ip -n blue addr show => 18",
        "netns exec red ping 10.0.0.1 => ip netns exec red ping 10.0.0.1 => 1",
        "ip link add v-net-9 type brigde => ip link add v-net-9 type bridge => 26",
        "ip netns exec red => @@ => 18",
        "ip netns exec ping red => ip netns exec red ping => 20",
        "iptables -t nat => @@ => 16",
        "ip addr flush => @@ => 14",
        "ip route add 10.0.0.0/8 => @@ => 24",
        "sysctl net.ipv4.ip_forward 1 => sysctl net.ipv4.ip_forward=1 => 28",
        "ping 192.168.15.256 => @@ => 6",
        "arp -d => @@ => 7",
        "arp -s 192.168.15.9 => @@ => 20",
        "ping -c 0 192.168.15.1 => @@ => 9",
        "ping -I foo 192.168.15.1 => @@ => 9",
        "ip route add 10.0.0.1/8 via 192.168.15.1 => ip route add 10.0.0.0/8 via 192.168.15.1 => 14",
        "ip route del 192.168.15.254/24 => ip route del 192.168.15.0/24 => 14",
        "route add -net 10.0.0.1/8 gw 192.168.15.1 => route add -net 10.0.0.0/8 gw 192.168.15.1 => 16",
        "ip link add veth-new type veth peer name veth-red-br => ip link add veth-new type veth peer name veth-new-br => 42",
        "ip link add veth-red-br type veth peer name veth-red2 => @@ => 13",
        "ip link add veth-a type veth peer name veth-a => @@ => 40",
        "ip netns add green grey => ip netns add grey => 14",
        "ip netns add grey white => ip netns add white => 19",
        "ip netns delete red blue => ip netns delete blue => 21",
        "ip -b addr => ip -br addr => 7",
        "ip addr 10.0.0.1/24 => @@ => 9",
        "ip link set v-net-0 –name x => ip link set v-net-0 name x => 21",
        "ip link add d1 –type dummy => ip link add d1 type dummy => 16",
        "ovs-vsctl –if-exists del-br x => ovs-vsctl --if-exists del-br x => 11",
        "ip link set v-net-0 name x –quietly => @@ => 28",
        "ip route add default via 192.168.15.1 blackhole => @@ => 48",
        "iptables -t nat -A PREROUTING -j DROP => @@ => 34",
        "iptables -A FORWARD -j TTL --ttl-set 5 => iptables -t mangle -A FORWARD -j TTL --ttl-set 5 => 24",
        "ip link delete veth-grey => @@ => 16",
        "bridge vlan add vid 5000 dev veth-red-br => @@ => 21",
        "ip nets exce red ip lnik => ip netns exec red ip link => 4",
      })
  void isMended(String line, String wanted, int column) {
    Correction correction =
        of(line).orElseThrow(() -> new AssertionError("nothing wrong: " + line));
    assertEquals(
        Optional.ofNullable(wanted).filter(text -> !text.isEmpty()),
        correction.corrected(),
        correction.problem().sentence());
    assertEquals(column, correction.column(), correction.problem().sentence());
  }

  @Test
  void whatTheToolsTakeIsRight() throws IOException {
    assertAll(
        Rules.ofOthers().stream()
            .map(
                line ->
                    () ->
                        assertEquals(
                            Optional.empty(),
                            Correction.of(line, LAB, NamespaceId.HOST, name -> true)
                                .filter(found -> found.problem().isError()),
                            line)));
  }

  @Test
  void mistakesOfBeginnersAreMended() throws IOException {
    try (InputStream stream = CorrectionTest.class.getResourceAsStream("mistakes.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      assertAll(
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(" => ", -1))
              .map(pair -> () -> assertEquals(pair[1], corrected(pair[0]), pair[0])));
    }
  }

  private static String corrected(String line) {
    return of(line).flatMap(Correction::corrected).orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ping red => ping 192.168.15.1",
        "ip netns exec red ping -c 1 veth-blue => ip netns exec red ping -c 1 192.168.15.2",
        "ping green => nothing",
      })
  void aNamespaceIsNoMachine(String line, String wanted) {
    assertEquals(Optional.empty(), of(line));
    Correction correction = Correction.ofUnknownHost(line, LAB, NamespaceId.HOST).orElseThrow();
    assertEquals(wanted, correction.corrected().orElse("nothing"));
    assertEquals(Optional.empty(), Correction.ofUnknownHost("ping www", LAB, NamespaceId.HOST));
  }

  @Test
  void nothingNewIsCalledByAKeyword() {
    Optional<Correction> correction = of("ip link add name type bridge");
    assertTrue(correction.isPresent());
    assertEquals(Optional.empty(), correction.get().corrected());
  }

  @Test
  void anAddressWithoutALengthIsOnlyRemarked() {
    Correction correction = of("ip -n red addr add 192.168.15.9 dev veth-red").orElseThrow();
    assertFalse(correction.problem().isError());
    assertEquals(
        Optional.of("ip -n red addr add 192.168.15.9/24 dev veth-red"), correction.corrected());
  }

  @Test
  void whatIsElsewhereIsNamed() {
    String sentence = of("ip link set veth-red up").orElseThrow().problem().sentence();
    assertTrue(sentence.contains("on the host; it is in red"), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '@',
      value = {
        "ip lnk => What may stand here: address,",
        "iptables -A FORWARD --dport 80 -j ACCEPT => `--dport` needs `-p tcp` or `-p udp` before it.",
        "ip a add 10.0.0.1/33 dev v-net-0 => A prefix length is at most 32.",
        "ip a add 10.0.0.256/24 dev v-net-0 => Each of the four numbers is at most 255.",
      })
  void theSentenceSaysWhatIsWanted(String line, String part) {
    String sentence = of(line).orElseThrow().problem().sentence();
    assertTrue(sentence.contains(part), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host name",
        "vim x",
        "ipcalc 192.168.15.0/24",
        "ip netns add x; ip -n x link set lo up",
        "for n in red blue; do ip -n $n link set lo up; done",
        "ip -n red addr add 192.168.15.9/32 dev veth-red",
        "iptables -I FORWARD -i br+ -j ACCEPT",
        "",
        "   ",
        "x=1",
        "ping red",
        "sysctl net.ipv4.conf.all.arp_filter",
        "sysctl -w net/ipv4/conf/v-net-0/rp_filter=0 net.ipv4.ip_forward=1",
        "iptables -A FORWARD -p TCP --dport 80 -j NFACCT",
        "iptables -N own; iptables -A own -j ACCEPT",
        "iptables -Z; iptables -t nat -S POSTROUTING",
        "nsenter --net=/proc/1/ns/net ip link",
        "tcpdump -ni v-net-0 icmp",
        "ip route add blackhole 10.0.0.0/8",
        "ip route add 10.0.0.0/8 $how",
        "ip neigh flush all",
        "nft add table ip t",
        "nft add table t; nft add chain t c; nft add rule t c tcp dport 80 accept",
        "ifconfig v-net-0:1 10.0.0.2",
        "ip -all netns exec ip link",
        "ip -all netns delete",
        "ip link set group default mtu 1400",
        "ip route show 10.0.0.1/8",
        "ip -6 route add fd00::1/64 dev v-net-0",
        "ip link add veth-a type veth peer name veth-red-br netns red",
        "ip link add veth-a netns red type veth peer name veth-b",
        "iptables -A INPUT -m fromelsewhere --what 1 -j ACCEPT",
        "echo 'a “b” – c'",
        "echo – is no mistake here",
      })
  void isNotCorrected(String line) {
    assertEquals(Optional.empty(), of(line).filter(found -> !line.startsWith("echo –")));
  }

  @Test
  void whatIsOfferedIsAlwaysRight() {
    RandomLines lines = new RandomLines(5);
    for (int i = 0; i < 300; i++) {
      String line = lines.damaged(String.join(" ", lines.command()));
      of(line)
          .filter(found -> found.problem().isError())
          .flatMap(Correction::corrected)
          .ifPresent(
              corrected ->
                  assertTrue(
                      Grammar.standard()
                          .parse(corrected)
                          .problem()
                          .filter(problem -> problem.kind() != Problem.Kind.MISSING)
                          .isEmpty(),
                      line + " => " + corrected));
    }
  }
}
