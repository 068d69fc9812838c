package org.nslab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "ip link > ip link",
        "ping -c 3 10.0.0.1 > ping -c 3 10.0.0.1 -i 0.01 -W 0.3",
        "ip netns exec red ping -c 3 10.0.0.1; arp > ip netns exec red ping -c 3 10.0.0.1 -i 0.01 -W 0.3; arp",
        "ping -c 1 a && ping -c 1 b > ping -c 1 a -i 0.01 -W 0.3 && ping -c 1 b -i 0.01 -W 0.3",
        "timeout 3 tcpdump -n -i eth0 > timeout 0.3 tcpdump -n -i eth0",
        "sysctl net.ipv4.ping_group_range > sysctl net.ipv4.ping_group_range",
      })
  void hastensPingsAndTimeLimitsAlone(String script, String hasty) {
    assertEquals(hasty, Replay.of(script));
  }
}
