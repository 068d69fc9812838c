package org.nslab.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.NetworkState;

final class FailedCommandTest {

  private static Optional<String> why(String line, String error) {
    return FailedCommand.explain(Sketch.pair().state(), line, error);
  }

  @Test
  void anInterfaceThatIsElsewhere() {
    assertEquals(
        Optional.of("veth-red is in red, not on the host, where the command looks."),
        why("ip link set veth-red up", "Cannot find device \"veth-red\""));
  }

  @Test
  void aNamespaceThatIsNotThere() {
    assertEquals(
        Optional.of("There is no namespace rde; `ip netns` lists blue, red."),
        why("ip -n rde link", "Cannot open network namespace \"rde\": No such file or directory"));
  }

  @Test
  void aGatewayThatIsNotConnected() {
    assertEquals(
        Optional.of(
            "A gateway must be on a connected network, by an interface that is up. 10.0.0.1 is on"
                + " none of those in red: 192.168.15.0/24 (veth-red). Nobody holds it."),
        why("ip -n red route add default via 10.0.0.1", "Error: Nexthop has invalid gateway."));
  }

  @Test
  void aCommandAtTheNeighbourIsNotOneOnTheHost() {
    NetworkState lan =
        Sketch.pair().state().with(Namespace.empty(NamespaceId.around(NamespaceId.NEIGHBOUR), 9));
    assertEquals(
        Optional.of(
            "A gateway must be on a connected network, by an interface that is up. 10.0.0.1 is on"
                + " none of those in the neighbour on the LAN: none. Nobody holds it."),
        FailedCommand.explain(
            lan,
            "lan ip route add 10.0.0.0/8 via 10.0.0.1",
            "Error: Nexthop has invalid gateway."));
  }

  @Test
  void nothingWhereNothingIsKnown() {
    assertEquals(Optional.empty(), why("true", ""));
  }
}
