package org.nslab.simulation.iproute;

import org.nslab.simulation.kernel.Refusal;

/** What {@code ip} and {@code bridge} act on, such as {@code link}. */
@FunctionalInterface
interface IpObject {

  /** Does what the arguments say and returns the exit code. */
  int run(Session session, Arguments arguments) throws Exit, Refusal;
}
