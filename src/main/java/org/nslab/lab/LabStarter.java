package org.nslab.lab;

/** Starts labs, for those who need several. */
@FunctionalInterface
public interface LabStarter {

  /**
   * A lab with an empty network, to be closed by who asked for it.
   *
   * @throws LabException if it cannot be started here
   */
  Lab start() throws LabException;
}
