package org.nslab.simulation.shell;

/** Whether somebody wants a line to end; any thread may ask for it. */
public final class Interruption {

  private volatile boolean wanted;

  /** Asks that what runs ends. */
  public void interrupt() {
    wanted = true;
  }

  void clear() {
    wanted = false;
  }

  /** Whether what runs must end. */
  public boolean isWanted() {
    return wanted;
  }
}
