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
        if (difference(kernel, lines, tally).isPresent()) {
          List<String> fewer = shrunk(kernel, lines);
          failures.add(
              "sequence "
                  + (seed + i)
                  + "\n"
                  + String.join("\n", fewer)
                  + "\n"
                  + difference(kernel, fewer, new Tally()).orElse("(now and then)"));
        }
      }
    }
    System.out.println("seed " + seed + "\n" + tally); // NOPMD: the seed must be seen
    assertEquals(List.of(), failures, "seed " + seed + "\n" + tally);
  }

  /** The sequence without the lines that the difference does not need. */
  private static List<String> shrunk(KernelLab kernel, List<String> lines) throws LabException {
    List<String> kept = new ArrayList<>(lines);
    for (int i = lines.size() - 1; i >= 0 && kept.size() > 1; i--) {
      List<String> fewer = new ArrayList<>(kept);
      fewer.remove(i);
      if (difference(kernel, fewer, new Tally()).isPresent()) {
        kept = fewer;
      }
    }
    return kept;
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
