package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/**
 * The simulated kernel against the real one. {@code -Dnslab.differential.sequences=20000} makes it
 * a long run, {@code -Dnslab.differential.seed=N} one that was.
 */
@Tag("proof")
final class DifferentialIT {

  private static final int SEQUENCES = Integer.getInteger("nslab.differential.sequences", 300);
  private static final Duration LIMIT =
      Duration.ofSeconds(Long.getLong("nslab.differential.seconds", 25));

  /** A short run meets few sequences, and a difference of docs/fidelity.md may be in each. */
  private static final double LEAST_AGREEMENT = 0.99;

  /** Sequences in which the two differed once. */
  private static final List<String> KEPT =
      List.of(
          """
          ip netns add n1
          ip netns add n2
          ip link add x1 netns n1 type veth
          ip link add x2 netns n1 type veth peer p2
          ip link add x3 netns n1 type veth peer mtu 1400
          ip -n n2 link add x4 netns n1 type veth peer name p4
          """,
          """
          ip netns add blue
          ip link add veth-blue type veth peer name veth-blue-br
          ip link set veth-blue netns blue
          ip -n blue addr add 10.2.0.2/24 dev veth-blue
          ip addr add 10.2.0.1/24 dev veth-blue-br
          ip -n blue link set veth-blue up
          ip link set veth-blue-br up
          iptables -F FORWARD
          iptables -N own
          iptables -C own -p icmp -j own
          iptables -Z
          iptables -t nat -A POSTROUTING -s 10.1.0.0/24 -j MASQUERADE
          iptables -t nat -F
          ip netns exec blue ping -c 1 -W 1 10.2.0.1
          conntrack -L
          iptables -P INPUT DROP
          ip netns exec blue ping -c 1 -W 1 10.2.0.1
          iptables-save -c
          iptables -P INPUT ACCEPT
          iptables-save -c
          """);

  @Test
  void bothKernelsDoTheSame() throws Exception {
    long seed = Long.getLong("nslab.differential.seed", System.nanoTime());
    Campaign campaign = new Campaign(seed, SEQUENCES, LIMIT);
    List<String> failures = campaign.run();
    String report = "seed " + seed + "\n" + campaign.tally();
    System.out.println(report);
    failures.forEach(System.out::println);
    assertTrue(
        campaign.tally().agreement() >= LEAST_AGREEMENT,
        report + "\n" + String.join("\n", failures));
  }

  @Test
  void whatDifferedOnceIsTheSameNow() throws Exception {
    try (KernelLab kernel = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      for (String sequence : KEPT) {
        List<String> lines = sequence.lines().toList();
        assertEquals(Optional.empty(), Campaign.difference(kernel, lines, 0, new Tally()));
      }
    }
  }
}
