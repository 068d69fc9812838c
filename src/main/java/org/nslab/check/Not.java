package org.nslab.check;

import org.nslab.lab.LabException;

/** The opposite of a statement. */
record Not(Check check) implements Check {

  /** The opposite of a statement; of an opposite, the statement itself. */
  static Check of(Check check) {
    return check instanceof Not not ? not.check : new Not(check);
  }

  @Override
  public Finding look(Observation observation) throws LabException {
    return check.look(observation).opposite();
  }

  @Override
  public boolean isOfCommands() {
    return check.isOfCommands();
  }

  @Override
  public boolean isOfOutput() {
    return check.isOfOutput();
  }

  @Override
  public Cost cost() {
    return check.cost();
  }
}
