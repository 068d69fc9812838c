package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping between two kernels hides nothing but what it is for. */
final class ShownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icmp_seq=1 ttl=64 time=0.031 ms | icmp_seq=1 ttl=64 time=1.5 ms",
        "0% packet loss, time 2052ms | 0% packet loss, time 1ms",
        "rtt min/avg/max/mdev = 0.1/0.2/0.3/0.0 ms | rtt min/avg/max/mdev = 9/9/9/9.1 ms",
      })
  void hidesDurations(String one, String other) {
    assertEquals(Shown.of(one), Shown.of(other));
  }

  @Test
  void hidesHowFreshANeighbourIs() {
    String known = "10.0.0.1 dev a lladdr 02:00:00:00:00:01 ";
    assertEquals(Shown.of(known + "STALE \n"), Shown.of(known + "REACHABLE \n"));
    assertNotEquals(Shown.of(known + "STALE \n"), Shown.of(known + "FAILED \n"));
    assertNotEquals(Shown.of(known + "STALE \n"), Shown.of(known + "PERMANENT \n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "64 bytes from 192.168.15.2: icmp_seq=1 ttl=64 ",
        "2: a@b: <BROADCAST,MULTICAST,UP> mtu 1500 state DOWN\n",
        "    link/ether 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:ff\n",
        "3 packets transmitted, 2 received, 33% packet loss, ",
        "inet6 fe80::1/64 scope link \n",
        "ping: connect: Network is unreachable\n",
      })
  void leavesTheRestAsItIs(String text) {
    assertEquals(text, Shown.of(text));
  }
}
