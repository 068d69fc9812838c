package org.nslab.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/** The messages are those of the real tools: each is brought about here. */
@Timeout(60)
final class ErrorMeaningsIT {

  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
    lab.capture(
        "ip netns add red; ip link add va type veth peer name vb; ip link add br0 type bridge;"
            + " ip link add br1 type bridge; ip link set va master br0;"
            + " ip addr add 10.0.0.1/24 dev vb; ip link set vb up; ip link set va up;"
            + " ip link set br0 up",
        Duration.ofSeconds(10));
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ip link set nosuch up                         | no interface `nosuch`",
        "ip addr add 10.0.0.9/24 dev nosuch            | no interface `nosuch`",
        "ip -n nosuch link                             | no namespace `nosuch`",
        "ip netns exec nosuch true                     | no namespace `nosuch`",
        "ip netns del nosuch                           | no namespace `nosuch`",
        "ip netns add red                              | a namespace `red` already",
        "ip lnik                                       | does not know the word `lnik`",
        "ip link exec red ip link                      | The word `exec` is not understood",
        "ip addr add 10.0.0.1/24 dev vb                | already",
        "ip addr del 10.9.9.9/24 dev vb                | no such address",
        "ip addr add 10.0.0.300/24 dev vb              | `10.0.0.300/24` is not an address",
        "ip addr add 10.0.0.3/24                       | `dev NAME`",
        "ip route add 10.8.0.0/16 via 172.16.0.1       | gateway must be a neighbour",
        "ip route add 10.0.0.0/24 dev vb               | already",
        "ip route del 10.7.0.0/16                      | no such entry",
        "ip neigh del 10.0.0.7 dev vb                  | no such entry",
        "route del default                             | no such entry",
        "arp -d 10.0.0.7                               | has no entry for `10.0.0.7`",
        "ip neigh add 10.0.0.7 dev vb                  | `lladdr MAC`",
        "ip link set lo netns red                      | stays in the namespace",
        "ip link set br0 mtu 10                        | `minmtu`",
        "bridge vlan add vid 5000 dev va               | from 1 to 4094",
        "route add default                             | `gw GATEWAY`",
        "iptables -D INPUT 1                           | no such rule in it",
        "iptables -A INPUT -m nosuch -j DROP           | no match, target or chain `nosuch`",
        "tcpdump -c 1 -i lo nosuch                     | for a filter",
        "nft list chain ip nosuch input                | no such table",
        "ps foo                                        | `ps -C NAME`",
        "sysctl no.such                                | no setting `no/such`",
        "ip link add va type veth peer name vx         | already",
        "ip link add vx type veeth peer name vy        | `peer`",
        "ip link add vx type veeth                     | this kind of interface",
        "ovs-vsctl show                                | Open vSwitch does not run here",
        "ip link set va master br1 nosuch              | `nosuch` is one word too many",
        "ping -c 1 -W 1 172.16.9.9                     | never sent",
        "ping -c 1 -W 1 256.1.1.1                      | no address",
        "ping -c 1 -W 1 10.0.0.77                      | answer",
        "nosuchcommand                                 | no command `nosuchcommand`",
        "ip netns exec red nosuchcommand               | no command `nosuchcommand`",
        "echo a > /usr/x                               | cannot be changed",
        "cat /nosuch                                   | not there",
        "echo x > /proc/sys/kernel/core_pattern         | not allowed",
        "ls )                                          | sign such as",
      })
  void aRealMessageHasItsMeaning(String command, String meaning) throws LabException {
    Captured captured =
        lab.capture("eval '" + command.replace("'", "'\\''") + "' 2>&1", Duration.ofSeconds(10));
    assertNotEquals(0, captured.exitCode(), captured.output());
    Optional<String> words = ErrorMeanings.of(captured.output());
    assertTrue(
        words.filter(text -> text.contains(meaning)).isPresent(), captured + " meant " + words);
    assertEquals(1, words.orElseThrow().lines().count());
  }
}
