package org.nslab.check;

import org.nslab.lab.LabException;

/** A statement about a lab, true or false. */
public sealed interface Check
    permits NamespaceExists,
        LinkExists,
        LinkProperty,
        RouteExists,
        SysctlIs,
        NeighbourKnown,
        RuleExists,
        PingWorks,
        TcpWorks,
        CommandPrints,
        Ran,
        Not {

  /**
   * Looks whether it is true, and says what there is.
   *
   * @throws LabException if the lab has ended
   */
  Finding look(Observation observation) throws LabException;

  /** Whether it is about what was typed alone, so that the lab need not be looked at. */
  default boolean isOfCommands() {
    return false;
  }

  /** Whether it rests on what the author's own command prints. */
  default boolean isOfOutput() {
    return false;
  }

  /** What it takes to look. */
  default Cost cost() {
    return Cost.NONE;
  }
}
