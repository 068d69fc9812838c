package org.nslab.check;

import org.nslab.lab.Captured;
import org.nslab.lab.LabException;

/** A kernel setting has a value. */
record SysctlIs(String namespace, String key, String value) implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    Captured captured = observation.capture(Inside.of(namespace, "sysctl -n " + key));
    String name = key + " " + Names.in(namespace);
    if (!captured.succeeded()) {
      return Finding.nothingThere("There is no setting " + name + ".");
    }
    String actual = String.join(" ", Words.of(captured.output()));
    return Finding.of(
        actual.equals(String.join(" ", Words.of(value))), name + " is " + actual + ".");
  }

  @Override
  public Cost cost() {
    return Cost.COMMAND;
  }
}
