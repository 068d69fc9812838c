package org.nslab.simulation;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nslab.network.address.MacAddress;

/** No line makes the simulation throw or hang. */
final class AnyLineTest {

  private static final List<String> WORDS =
      List.of(
          "ip",
          "link",
          "addr",
          "route",
          "netns",
          "neigh",
          "rule",
          "bridge",
          "fdb",
          "add",
          "del",
          "set",
          "show",
          "red",
          "blue",
          "dev",
          "lo",
          "veth0",
          "type",
          "veth",
          "peer",
          "name",
          "up",
          "down",
          "master",
          "br0",
          "via",
          "10.0.0.1/24",
          "10.0.0.2",
          "fe80::1/64",
          "default",
          "-n",
          "-j",
          "-d",
          "-br",
          "-o",
          "-6",
          "ping",
          "-c",
          "1",
          "-W",
          "-I",
          "exec",
          "arp",
          "sysctl",
          "net.ipv4.ip_forward=1",
          "|",
          "grep",
          "&&",
          ";",
          "$(",
          ")",
          "'",
          "\"",
          "{",
          "}",
          "for",
          "i",
          "in",
          "do",
          "done",
          "${x##*",
          "$((1/0))",
          ">",
          "/tmp/f",
          "<",
          "-",
          "",
          "99999999999",
          "mtu",
          "table",
          "all",
          "metric",
          "nud",
          "lladdr",
          "to",
          "from",
          "get",
          "flush",
          "replace");

  @Test
  void randomLinesEndWithAnAnswer() {
    long seed = System.nanoTime();
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Random random = new Random(seed);
          for (int round = 0; round < 60; round++) {
            Simulation simulation =
                Simulation.booted(() -> 0L, () -> new MacAddress(0x02_00_00_00_00_01L));
            for (int line = 0; line < 50; line++) {
              String text = line(random);
              Simulation.Result result = simulation.run(text);
              assertTrue(result.exitCode() >= 0 && result.exitCode() < 256, seed + ": " + text);
            }
          }
        },
        () -> "seed " + seed);
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder(random.nextInt(3) > 0 ? "ip " : "");
    int words = 1 + random.nextInt(9);
    for (int i = 0; i < words; i++) {
      line.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    String text = line.toString();
    // A ping without an end waits for the learner, as the real one does.
    return text.contains("ping") ? text.replace("ping", "ping -c 1 -w 1") : text;
  }
}
