package org.nslab.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

/** What is offered at a place. */
final class CompletionTest {

  private static final NetworkState LAB = SampleLab.ofLessons();

  /** A bar stands for the cursor. */
  private static Completion at(String line) {
    int cursor = line.indexOf('|');
    return Completion.at(line.replace("|", ""), cursor, LAB, NamespaceId.HOST);
  }

  private static List<String> values(String line) {
    return at(line).candidates().stream().map(Candidate::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ip netns exec | => blue green red",
        "ip netns exec red ip link set | => lo veth-red dev",
        "ip -n blue link set v| => veth-blue vf vrf",
        "sudo ip -n blue link set veth-b| => veth-blue",
        "ip link; ip -n green addr add | => 192.168.15.3/24 local",
        "ip link set veth-red-br master | => v-net-0",
        "ip link add veth-grey type veth peer name | => veth-grey-br",
        "ip -n red addr del | => 127.0.0.1/8 192.168.15.1/24 local",
        "ip -n red route del | => 192.168.15.0/24",
        "ip -n red route add default via | => 192.168.15.254 192.168.15.2",
        "iptables -t nat -A P| => PREROUTING POSTROUTING",
        "iptables -A FORWARD -j M| => MARK",
        "iptables -t nat -A POSTROUTING -j M| => MASQUERADE MARK",
        "iptables -A POSTROUTING -j M| => MASQUERADE MARK",
        "iptables -t nat -A PREROUTING -p tcp --d| => --destination --dport",
        "ip netn| => netns",
        "ip neig| => neighbor",
        "ip -n red n sh dev | => lo veth-red",
        "ip netns exec red bridge fdb add 02:00:00:00:00:01 dev | => veth-red",
        "ping 192.168.15.2| => 192.168.15.2 192.168.15.254",
        "nsenter --net=/run/netns/b| => /run/netns/blue",
        "sysctl net.ipv4.ip| => net.ipv4.ip_forward",
        "sysctl -w net.ipv4.ip| => net.ipv4.ip_forward=",
        "tru| => true",
        "cat x; gre| => grep",
        "ip -n nowhere link set v| => vf vrf",
      })
  void offers(String line, String wanted) {
    List<String> values = values(line);
    List<String> expected = List.of(wanted.split(" ", -1));
    assertTrue(values.containsAll(expected), line + ": " + values);
  }

  @Test
  void doesNotOfferWhatWasGivenOrIsExcluded() {
    List<String> values = values("ip link set veth-red-br up |");
    assertTrue(values.contains("mtu"), values.toString());
    assertFalse(values.contains("down"), values.toString());
    assertFalse(values.contains("up"), values.toString());
    assertFalse(values("ip -4 a show |").contains("-4"));
    assertFalse(values("ip link del |").contains("lo"));
    assertFalse(values("ip link add |").contains("v-net-0"));
    assertFalse(values("ovs-vsctl add-port |").contains("--"));
    assertFalse(values("ip route add default via 192.168.15.1 |").contains("blackhole"));
    assertFalse(values("iptables -A FORWARD -j |").contains("DNAT"));
    assertFalse(values("iptables -t nat -A PREROUTING -j |").contains("DROP"));
    assertFalse(values("iptables -t mangle -A PREROUTING -j |").contains("HL"));
  }

  @ParameterizedTest
  @CsvSource({"echo a >|", "ip foo |", "# ip |", "for |", "for i in |", "unknown-program |"})
  void offersNothingWhereNothingIsKnown(String line) {
    assertEquals(List.of(), values(line));
  }

  @Test
  void everyCandidateIsDescribedAndKeepsTheCommandAllowed() {
    RandomLines lines = new RandomLines(4);
    for (int i = 0; i < 400; i++) {
      String line = String.join(" ", lines.command());
      int cursor = lines.random().nextInt(line.length() + 1);
      Completion completion = Completion.at(line, cursor, LAB, NamespaceId.HOST);
      for (Candidate candidate : completion.candidates()) {
        assertFalse(candidate.description().isBlank(), line + candidate);
        assertFalse(candidate.description().contains("{"), line + candidate);
        String completed = line.substring(0, completion.start()) + candidate.value();
        boolean allowed =
            Grammar.standard()
                .parse(completed)
                .problem()
                .filter(problem -> problem.kind() != Problem.Kind.MISSING)
                .isEmpty();
        assertTrue(allowed, completed + Grammar.standard().parse(completed).problem());
      }
    }
  }
}
