package org.nslab.lab.kernel.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TunnelsTest {

  @Test
  void theRemedyIsNamedWhereTheyCannotBeMade() {
    assertEquals(Optional.empty(), Tunnels.obstacle(List.of(new Feature("tun", true))));
    assertTrue(Tunnels.obstacle(List.of(new Feature("tun", false))).isPresent());
    assertEquals(List.of("sudo chmod 666 /dev/net/tun"), Tunnels.obstacle(true).remedy());
    assertEquals(List.of("sudo modprobe tun"), Tunnels.obstacle(false).remedy());
  }
}
