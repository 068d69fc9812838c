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

  @Test
  void whatIsNotThereIsSaidSo() {
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "blue", "10.0.0.1"));
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "red", "blue"));
    assertThrows(IllegalArgumentException.class, () -> Question.of(STATE, "host", "red"));
  }
}
