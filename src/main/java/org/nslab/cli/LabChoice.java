package org.nslab.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.nslab.lab.Lab;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.lab.kernel.Limits;
import org.nslab.lab.simulated.SimulatedLab;

/** Which lab is wanted. */
enum LabChoice {
  /** The kernel lab where it works, else the simulated one, with a sentence that says why. */
  AUTO {
    @Override
    Lab start(Consumer<String> notices) throws LabException {
      try {
        return KERNEL.start(notices);
      } catch (LabException refused) {
        notices.accept(
            "The kernel lab cannot run here, so this is the simulated one. "
                + refused.getMessage());
        return SIMULATED.start(notices);
      }
    }
  },
  /** The real kernel. */
  KERNEL {
    @Override
    Lab start(Consumer<String> notices) throws LabException {
      return KernelLab.start(
          Limits.DEFAULT,
          limit ->
              notices.accept("The lab reached its limit of " + limit + "; what ran was ended."));
    }
  },
  /** The simulated kernel. */
  SIMULATED {
    @Override
    Lab start(Consumer<String> notices) {
      return SimulatedLab.start();
    }
  };

  /**
   * Starts it.
   *
   * @param notices takes a sentence now or later; called from the lab's threads too
   */
  abstract Lab start(Consumer<String> notices) throws LabException;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
