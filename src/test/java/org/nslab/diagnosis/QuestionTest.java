package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.Flow;

final class QuestionTest {

  private static final NetworkState STATE =
      NetworkState.of(
          List.of(
              Namespace.empty(NamespaceId.HOST, 0), Namespace.empty(NamespaceId.named("red"), 1)));

  @ParameterizedTest
  @CsvSource({
    "ping 10.0.0.1, host, 10.0.0.1",
    "ping -c 1 -W 1 10.0.0.1, host, 10.0.0.1",
    "ip netns exec red ping -c 1 10.0.0.1, red, 10.0.0.1",
    "sudo ip netns exec red ping 10.0.0.1 | head, red, 10.0.0.1",
    "ip link; ping 10.0.0.1, host, 10.0.0.1",
  })
  void aPingAsksWhereItsPacketGoes(String line, String from, String to) {
    String id = from.equals("host") ? from : NamespaceId.named(from);
    assertEquals(Optional.of(new Question(id, IpAddress.of(to))), Question.of(line));
  }

  @ParameterizedTest
  @CsvSource({"ip link", "ping", "ping nowhere", "echo ping 10.0.0.1"})
  void anotherLineAsksNothing(String line) {
    assertEquals(Optional.empty(), Question.of(line));
  }

  @ParameterizedTest
  @CsvSource({"192.168.1.2:8080, 192.168.1.2", "[fd00::2]:8080, fd00::2"})
  void anAddressWithAPortAsksAboutTcp(String to, String server) {
    Flow asked = Flow.tcp("red", IpAddress.of(server), 8080);
    assertEquals(new Question(asked), Question.of(STATE, "red", to));
  }

  @ParameterizedTest
  @CsvSource({"nc -u 10.0.0.1 53, true", "nc -z 10.0.0.1 53, false", "nc -zu 10.0.0.1 53, true"})
  void aConnectionAsksAboutItsPort(String line, boolean udp) {
    IpAddress server = IpAddress.of("10.0.0.1");
    Flow asked = udp ? Flow.udp("host", server, 53) : Flow.tcp("host", server, 53);
    assertEquals(Optional.of(new Question(asked)), Question.of(line));
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "blue", "10.0.0.1"));
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "red", "blue"));
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "host", "red"));
  }
}
