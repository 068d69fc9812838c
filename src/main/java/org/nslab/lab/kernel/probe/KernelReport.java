package org.nslab.lab.kernel.probe;

import java.util.List;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;

/**
 * What an examination of the kernel lab found.
 *
 * @param works whether a lab was started, and ended again
 * @param obstacles why it does not; empty when it works
 * @param features what the kernel can do in it; empty when it does not work
 */
public record KernelReport(boolean works, List<Obstacle> obstacles, List<Feature> features) {

  /** Keeps copies. */
  public KernelReport {
    obstacles = List.copyOf(obstacles);
    features = List.copyOf(features);
  }

  /** Tries a lab on this machine. */
  public static KernelReport examine(Facts facts) {
    try (KernelLab lab = KernelLab.start(Limits.DEFAULT, notice -> {})) {
      return new KernelReport(true, List.of(), Feature.probe(lab));
    } catch (LabException refusal) {
      return new KernelReport(
          false, Obstacles.of(facts, String.valueOf(refusal.getMessage())), List.of());
    }
  }

  /** The facts of this machine. */
  public static Facts facts() {
    return new FactReader(java.nio.file.Path.of("/")).read(System.getProperty("os.name", ""));
  }
}
