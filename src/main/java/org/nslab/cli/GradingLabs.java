package org.nslab.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.nslab.grading.attempt.Labs;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lab.simulated.SimulatedLab;

/** The labs for what strangers wrote: many run at once, and each gets less of the machine. */
final class GradingLabs {

  private static final String SIMULATED = "simulated";
  private static final String KERNEL = "kernel";
  private static final Limits LIMITS = new Limits(150, 256 * 1024);

  private GradingLabs() {}

  /**
   * Those that were asked for; by default the simulated one where a lesson allows it.
   *
   * @param sample how many percent of what is run in the simulated lab the kernel lab decides
   * @param notices is told where the kernel lab is wanted and cannot be had
   */
  static Labs of(LabChoice choice, int sample, Consumer<String> notices) {
    return switch (choice) {
      case SIMULATED -> Labs.only(SIMULATED, GradingLabs::simulated);
      case KERNEL -> Labs.only(KERNEL, GradingLabs::kernel);
      case AUTO -> new Labs(all(notices), sample);
    };
  }

  private static Map<String, Labs.Starter> all(Consumer<String> notices) {
    Map<String, Labs.Starter> all = new LinkedHashMap<>();
    all.put(SIMULATED, GradingLabs::simulated);
    try {
      kernel(limit -> {}).close();
      all.put(KERNEL, GradingLabs::kernel);
    } catch (LabException refused) {
      notices.accept(
          "All is graded in the simulated lab, as the kernel lab cannot run here. "
              + refused.getMessage());
    }
    return all;
  }

  private static Lab simulated(Consumer<String> limits) {
    return SimulatedLab.start();
  }

  private static Lab kernel(Consumer<String> limits) throws LabException {
    return KernelLab.startWary(LIMITS, limits);
  }
}
