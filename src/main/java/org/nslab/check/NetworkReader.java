package org.nslab.check;

import org.nslab.lab.Lab;
import org.nslab.lab.LabException;

/** Reads the network of a lab in the form that statements want. */
@FunctionalInterface
public interface NetworkReader {

  /**
   * The network as it is now.
   *
   * @throws LabException if the lab has ended
   */
  NetworkView read(Lab lab) throws LabException;
}
