package org.nslab.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

@Timeout(60)
final class IpNetworkReaderIT {

  @Test
  void seesRoutesOfBothFamiliesAndTheNeighboursThatAnswered() throws LabException {
    try (Lab lab = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      lab.capture(
          """
          ip netns add red
          ip link add veth-red type veth peer name veth-host
          ip link set veth-red netns red
          ip addr add 192.168.15.2/24 dev veth-host
          ip -n red addr add 192.168.15.1/24 dev veth-red
          ip link set veth-host up
          ip -n red link set veth-red up
          ip -n red -6 route add fd00::/64 dev veth-red
          ip netns exec red ping -c 1 -W 2 192.168.15.2
          """,
          Duration.ofSeconds(10));
      NetworkView network = new IpNetworkReader().read(lab);
      assertTrue(network.neighbour("red", "192.168.15.2").isPresent());
      List<String> destinations =
          network.routes("red").stream().map(RouteView::destination).toList();
      assertTrue(
          destinations.containsAll(List.of("192.168.15.0/24", "fd00::/64")),
          destinations::toString);
      assertEquals(List.of("red"), network.namespaces());
    }
  }
}
