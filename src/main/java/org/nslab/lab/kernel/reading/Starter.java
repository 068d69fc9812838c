package org.nslab.lab.kernel.reading;

import java.io.IOException;

/** Starts the process that reads. */
@FunctionalInterface
public interface Starter {

  /** Starts {@link StateReader#script} where it may look into every namespace. */
  Process start() throws IOException;
}
