package org.nslab.lab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nslab.Tools;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.lab.World;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Disposition;
import org.nslab.trace.Flow;
import org.nslab.trace.Trace;
import org.nslab.trace.Tracer;

/** What surrounds the host in the world uplink, on the real kernel. */
@Timeout(60)
final class UplinkIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static KernelLab lab;

  @BeforeAll
  static void start() throws LabException {
    Tools.need("perl");
    Tools.need("curl");
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
    lab.surround(World.UPLINK);
  }

  @AfterAll
  static void close() {
    if (lab != null) {
      lab.close();
    }
  }

  private static Captured run(String script) throws LabException {
    return lab.capture(script, LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.1", "192.168.1.3", "8.8.8.8"})
  void answersPings(String address) throws LabException {
    assertEquals(0, run("ping -n -c 1 -W 2 " + address).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.3", "8.8.8.8"})
  void greetsAndSaysWhomItSees(String address) throws LabException {
    String greeting = "This is " + address + ". You are 192.168.1.2.\n";
    assertEquals(greeting, run("curl -s -m 5 http://" + address).output());
    assertEquals(greeting, run("curl -s -m 5 http://" + address).output());
  }

  @Test
  void aCallerWhoSaysNothingIsGreetedToo() throws LabException {
    String said = run("exec 3<>/dev/tcp/8.8.8.8/80; timeout 5 cat <&3").output();
    assertTrue(said.endsWith("This is 8.8.8.8. You are 192.168.1.2.\n"), said);
  }

  @Test
  void ipNetnsKnowsNothingOfIt() throws LabException {
    assertEquals("", run("ip netns").output());
    assertEquals("eth0\nlo\n", run("ls /sys/class/net").output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.1", "192.168.1.3", "8.8.8.8"})
  void theSnapshotShowsTheWayThere(String address) throws LabException {
    IpAddress to = IpAddress.parse(address).orElseThrow();
    Trace trace = Tracer.trace(lab.snapshot(), Flow.ping(NamespaceId.HOST, to));
    assertTrue(trace.isCertain(), trace.toString());
    assertEquals(Disposition.ARRIVED, trace.disposition(), trace.toString());
  }

  @Test
  void theHostForwardsNothingByItself() throws LabException {
    assertEquals("0\n", run("sysctl -n net.ipv4.ip_forward").output());
  }

  @Test
  void nobodyKnowsANetworkBehindTheHost() throws LabException {
    run(
        "sysctl -w net.ipv4.ip_forward=1; ip netns add n; ip link add v type veth peer name w netns n;"
            + " ip addr add 10.9.0.1/24 dev v; ip link set v up; ip -n n addr add 10.9.0.2/24 dev w;"
            + " ip -n n link set w up; ip -n n route add default via 10.9.0.1");
    for (String address : new String[] {"192.168.1.3", "8.8.8.8"}) {
      assertEquals(1, run("ip netns exec n ping -n -c 1 -W 1 " + address).exitCode());
    }
    run("ip netns del n; sysctl -w net.ipv4.ip_forward=0");
  }

  @Test
  void oneCanSitDownAtTheNeighbour() throws LabException {
    assertEquals("192.168.1.3\n", run("lan hostname -I | tr -d ' '").output());
    assertEquals(3, run("lan sh -c 'exit 3'").exitCode());
  }

  @Test
  void aResetTakesItAway() throws LabException {
    try (KernelLab other = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      other.surround(World.UPLINK);
      other.reset();
      other.surround(World.EMPTY);
      assertEquals("lo\n", other.capture("ls /sys/class/net", LIMIT).output());
      assertEquals(127, other.capture("lan true", LIMIT).exitCode());
    }
  }

  @Test
  void rootCanWatchPackets() throws LabException {
    Tools.need("tcpdump");
    Captured seen = run("ping -q 192.168.1.3 >/dev/null & timeout 10 tcpdump -n -c 2 -i eth0 icmp");
    assertTrue(
        seen.output().contains("IP 192.168.1.2 > 192.168.1.3: ICMP echo request"), seen.toString());
  }
}
