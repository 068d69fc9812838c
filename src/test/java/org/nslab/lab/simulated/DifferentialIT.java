package org.nslab.lab.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/**
 * The simulated kernel against the real one. {@code -Dnslab.differential.sequences=20000} makes it
 * a long run, {@code -Dnslab.differential.seed=N} one that was.
 */
final class DifferentialIT {

  private static final int SEQUENCES = Integer.getInteger("nslab.differential.sequences", 60);
  private static final long SECONDS = Long.getLong("nslab.differential.seconds", 45);

  @Test
  void bothKernelsDoTheSame() throws LabException {
    long seed = Long.getLong("nslab.differential.seed", System.nanoTime());
    Tally tally = new Tally();
    List<String> failures = new ArrayList<>();
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    try (KernelLab kernel = KernelLab.start(Limits.DEFAULT, limit -> {})) {
      for (int i = 0; i < SEQUENCES && System.nanoTime() < end; i++) {
        List<String> lines = Lines.sequence(seed + i);
        tally.sequence();
        difference(kernel, lines, tally)
            .ifPresent(found -> failures.add("in " + lines + "\n" + found));
      }
    }
    System.out.println("seed " + seed + "\n" + tally); // NOPMD: the seed must be seen
    assertEquals(List.of(), failures, "seed " + seed + "\n" + tally);
  }

  /** The first line that does not do the same in both, if there is one. */
  static Optional<String> difference(KernelLab kernel, List<String> lines, Tally tally)
      throws LabException {
    try (TwinLabs twins = new TwinLabs(kernel)) {
      for (String line : lines) {
        Optional<String> difference = twins.run(line);
        tally.command(line, difference.isEmpty());
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }
  }
}
