package org.nslab.lab.kernel;

/**
 * What a lab may use of the machine.
 *
 * @param processes how many processes may run in the lab at once
 * @param memoryKib how much memory they may hold together, in KiB, and how much files in memory may
 *     hold; half of the machine's memory where that is less
 * @param reserveKib how much memory must stay available on the machine, in KiB, or the lab is
 *     ended; 0 stands for a sixteenth of the machine's memory, at most 512 MiB
 */
public record Limits(int processes, long memoryKib, long reserveKib) {

  /** Enough for every lesson, and little enough for a small laptop. */
  public static final Limits DEFAULT = new Limits(400, 1024 * 1024, 0);

  /** Enough for the lab itself to start. */
  public Limits {
    if (processes < 16 || memoryKib < 64 * 1024 || reserveKib < 0) {
      throw new IllegalArgumentException("too little to run a lab in");
    }
  }

  /** Whether these are the usual ones. */
  boolean areUsual() {
    return processes == DEFAULT.processes
        && memoryKib == DEFAULT.memoryKib
        && reserveKib == DEFAULT.reserveKib;
  }

  /** Leaves the machine its usual share. */
  public Limits(int processes, long memoryKib) {
    this(processes, memoryKib, 0);
  }
}
