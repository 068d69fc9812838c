package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The simulated kernel against the real one. {@code -Dnslab.differential.sequences=20000} makes it
 * a long run, {@code -Dnslab.differential.seed=N} one that was.
 */
final class DifferentialIT {

  private static final int SEQUENCES = Integer.getInteger("nslab.differential.sequences", 300);
  private static final Duration LIMIT =
      Duration.ofSeconds(Long.getLong("nslab.differential.seconds", 25));

  @Test
  void bothKernelsDoTheSame() throws Exception {
    long seed = Long.getLong("nslab.differential.seed", System.nanoTime());
    Campaign campaign = new Campaign(seed, SEQUENCES, LIMIT);
    List<String> failures = campaign.run();
    String report = "seed " + seed + "\n" + campaign.tally();
    System.out.println(report);
    assertEquals(List.of(), failures, report);
  }
}
