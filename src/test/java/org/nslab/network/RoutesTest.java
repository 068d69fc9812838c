package org.nslab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nslab.network.Networks.route;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.Prefix;

final class RoutesTest {

  @Test
  void areListedAsTheKernelListsThem() {
    // The order in which Linux 6.18 printed these.
    List<String> listed =
        List.of(
            "0.0.0.0/0",
            "1.2.3.0/24",
            "8.8.0.0/16",
            "9.9.9.0/24",
            "10.0.0.2/32",
            "192.168.15.0/24");
    List<String> mixed = new ArrayList<>(listed);
    Collections.shuffle(mixed, new Random(1));
    Routes routes = Routes.NONE;
    for (String destination : mixed) {
      routes = routes.with(route(destination, Optional.empty(), 2));
    }
    assertEquals(
        listed,
        routes.main(Family.INET).stream().map(route -> route.destination().toString()).toList());
  }

  @Test
  void theLongestPrefixWins() {
    Random random = new Random(2);
    for (int round = 0; round < 300; round++) {
      List<Route> all = new ArrayList<>();
      RouteTable table = RouteTable.EMPTY;
      for (int n = random.nextInt(40); n > 0; n--) {
        Prefix prefix = new Prefix(near(random), random.nextInt(33));
        Route route = route(prefix.toString(), Optional.empty(), n);
        all.add(route);
        table = table.with(route);
      }
      for (int i = 0; i < 50; i++) {
        IpAddress address = near(random);
        int longest =
            all.stream()
                .filter(route -> route.destination().contains(address))
                .mapToInt(route -> route.destination().length())
                .max()
                .orElse(-1);
        assertEquals(
            longest, table.lookup(address).map(found -> found.destination().length()).orElse(-1));
        assertEquals(
            all.stream().filter(route -> route.destination().contains(address)).count(),
            table.covering(address).size());
      }
    }
  }

  private static IpAddress near(Random random) {
    return new Ipv4Address((random.nextInt() & 0x0103_0103) | (10 << 24));
  }
}
