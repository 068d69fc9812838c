package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.Tools;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.Service;
import org.nslab.lab.World;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;

/** What a real FirewallD keeps out, and the plan that it takes. */
@Timeout(120)
@Tag("proof")
final class FirewalldIT {

  private static final String NETWORK =
      """
      ip netns add blue
      ip link add veth-blue type veth peer name veth-host
      ip link set veth-blue netns blue
      ip -n blue addr add 192.168.15.2/24 dev veth-blue
      ip -n blue link set veth-blue up
      ip link set veth-host up
      ip addr add 192.168.15.5/24 dev veth-host
      firewall-cmd --zone=public --add-interface=veth-host
      greeter 8080
      """;

  private static final IpAddress HOST = IpAddress.of("192.168.15.5");

  private static Lab lab;

  @BeforeAll
  static void build() throws LabException {
    Tools.need("firewall-cmd");
    lab = KernelLab.start(Limits.DEFAULT, limit -> {});
    lab.surround(World.UPLINK);
    lab.serve(Service.FIREWALLD);
    assertEquals(0, run(NETWORK));
  }

  @AfterAll
  static void end() {
    if (lab != null) {
      lab.close();
    }
  }

  private static int run(String script) throws LabException {
    return lab.capture(script, Duration.ofSeconds(30)).exitCode();
  }

  private static Answer why(boolean ping) throws LabException {
    String blue = NamespaceId.named("blue");
    Flow flow = ping ? Flow.ping(blue, HOST) : Flow.tcp(blue, HOST, 8080);
    return Diagnosis.of(lab.snapshot(), flow);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "firewall-cmd --zone=public --add-icmp-block=echo-request > ping"
            + " > firewall-cmd --zone=public --remove-icmp-block=echo-request",
        "firewall-cmd --zone=drop --change-interface=veth-host > ping"
            + " > firewall-cmd --zone=drop --add-rich-rule='rule family=\"ipv4\""
            + " source address=\"192.168.15.2\" icmp-type name=\"echo-request\" accept'",
        "firewall-cmd --zone=block --change-interface=veth-host > tcp"
            + " > firewall-cmd --zone=block --add-port=8080/tcp",
        "firewall-cmd --zone=public --change-interface=veth-host > tcp"
            + " > firewall-cmd --zone=public --add-port=8080/tcp"
      })
  void theZoneIsNamedAndItsOwnCommandMendsIt(String change, String kind, String plan)
      throws LabException {
    assertEquals(0, run(change));
    boolean ping = kind.equals("ping");
    String attempt =
        "ip netns exec blue "
            + (ping ? "ping -c 1 -W 1 192.168.15.5" : "curl -sS -m 2 http://192.168.15.5:8080");
    assertNotEquals(0, run(attempt), "it is not kept out");
    Answer answer = why(ping);
    assertEquals(List.of("firewalld-zone"), answer.causes().stream().map(c -> c.id()).toList());
    assertEquals(List.of(plan), answer.plan());
    assertTrue(answer.verified());
    String shown = answer.causes().get(0).evidence().command();
    String line = answer.causes().get(0).evidence().line();
    String printed = lab.capture(shown, Duration.ofSeconds(10)).output();
    assertTrue(printed.contains(line), shown + " prints " + printed);
    assertEquals(0, run(plan));
    assertEquals(0, run(attempt), "the plan did not help");
    assertTrue(why(ping).isReachable());
    assertFalse(answer.isReachable());
  }
}
