package org.nslab.lab.kernel;

/**
 * What a lab may use of the machine.
 *
 * @param processes how many processes may run in the lab at once
 * @param residentKib how much memory they may hold together, in KiB
 */
public record Limits(int processes, long residentKib) {

  /** Enough for every lesson, and little enough for a small laptop. */
  public static final Limits DEFAULT = new Limits(400, 1024 * 1024);

  /** Both are positive. */
  public Limits {
    if (processes < 16 || residentKib < 64 * 1024) {
      throw new IllegalArgumentException("too little to run a lab in");
    }
  }
}
