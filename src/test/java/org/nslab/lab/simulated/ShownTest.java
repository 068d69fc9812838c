package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping between two kernels hides nothing but what it is for. */
final class ShownTest {

  /** What the kernel draws stands in «»; whatever else is changed must be noticed. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "64 bytes from 192.168.15.2: icmp_seq=1 ttl=64 time=«0.031» ms\n",
        "64 bytes from fe80::1%veth-red: icmp_seq=2 ttl=64 time=«1.5» ms\n",
        "3 packets transmitted, 2 received, +1 errors, 33% packet loss, time «2052»ms\n",
        "10.0.0.1 dev a lladdr 02:00:00:00:00:01 PERMANENT \n",
        "10.0.0.1 dev a FAILED \n",
        "inet6 fe80::1/64 scope link \n",
        "«17:31:24.123456» IP 10.0.0.1 > 10.0.0.2: ICMP echo request, id «17», seq «1», length 64\n",
        "# Completed by iptables-save v1.8.9 on «Tue Nov 24»\n",
        "curl: (7) Failed to connect to 10.0.0.1 port 80 after «12» ms: Refused\n",
        " 1  10.0.0.1  «0.031» ms  «0.022» ms\n",
        "icmp     1 «29» src=10.0.0.1 dst=10.0.0.2 type=8 code=0 id=«7» src=10.0.0.2 mark=0\n",
        "tcp      6 «119» TIME_WAIT src=10.0.0.1 dst=10.0.0.2 sport=«54321» dport=80 mark=0\n",
        "«    29» ?        00:00:00 sleep\n",
        "      1 ?        00:00:00 ps\n",
        "NSpid:\t«87»\t1\n",
        "2: a@b: <BROADCAST,MULTICAST,UP> mtu 1500 state DOWN\n",
        "    link/ether 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:ff\n",
        "ping: connect: Network is unreachable\n",
        "net.ipv4.ip_forward = 1\n",
        "-A FORWARD -s 10.1.0.0/24 -j ACCEPT\n",
        "    2   168 ACCEPT     0    --  *      *       10.1.0.0/24          0.0.0.0/0\n",
      })
  void noticesAnyOtherCharacter(String marked) {
    String plain = marked.replaceAll("[«»]", "");
    boolean hidden = false;
    int at = 0;
    for (char character : marked.toCharArray()) {
      if (character == '«' || character == '»') {
        hidden = character == '«';
        continue;
      }
      if (!hidden && character != '\n') {
        char other = Character.isDigit(character) ? (char) ('0' + (character - '0' + 3) % 10) : '#';
        String changed = plain.substring(0, at) + other + plain.substring(at + 1);
        assertNotEquals(Shown.of(plain), Shown.of(changed), changed);
      }
      at++;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "icmp_seq=1 ttl=64 time=0.031 ms | icmp_seq=1 ttl=64 time=1.5 ms",
        "0% packet loss, time 2052ms | 0% packet loss, time 1ms",
        "rtt min/avg/max/mdev = 0.1/0.2/0.3/0.0 ms | rtt min/avg/max/mdev = 9/9/9/9.1 ms",
        "29 ? 00:00:00 ps | 3012 ? 00:00:00 ps",
        "4026532296 pid 1 87 root sleep 9 | 4026531111 pid 1     1087 root sleep 9",
      })
  void hidesWhatTheKernelDraws(String one, String other) {
    assertEquals(Shown.of(one), Shown.of(other));
  }

  @Test
  void hidesHowFreshANeighbourIs() {
    String known = "10.0.0.1 dev a lladdr 02:00:00:00:00:01 ";
    assertEquals(Shown.of(known + "STALE \n"), Shown.of(known + "REACHABLE \n"));
    assertNotEquals(Shown.of(known + "STALE \n"), Shown.of(known + "FAILED \n"));
    assertNotEquals(Shown.of(known + "STALE \n"), Shown.of(known + "PERMANENT \n"));
  }

  @Test
  void hidesTheOrderOfHashTablesAlone() {
    String first = "10.0.0.1 dev a FAILED \n";
    String second = "10.0.0.2 dev a FAILED \n";
    assertEquals(Shown.of(first + second), Shown.of(second + first));
    assertNotEquals(Shown.of(first + second), Shown.of(first + first));
    assertNotEquals(Shown.of("1: lo\n2: a\n"), Shown.of("2: a\n1: lo\n"));
  }

  @Test
  void hidesHowManyShellsThereAre() {
    String shell = "      7 ?        00:00:00 bash\n";
    String sleep = "      9 ?        00:00:00 sleep\n";
    assertEquals(Shown.of(shell), Shown.of(shell + shell));
    assertNotEquals(Shown.of(sleep), Shown.of(sleep + sleep));
  }

  @Test
  void hidesTentative() {
    String address = "inet6 fe80::1/64 scope link ";
    assertEquals(Shown.of(address + "\n"), Shown.of(address + "tentative \n"));
    assertNotEquals(Shown.of(address + "\n"), Shown.of(address + "dadfailed tentative \n"));
  }
}
