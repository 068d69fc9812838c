package org.nslab.check;

import java.util.Optional;
import org.nslab.lab.Captured;
import org.nslab.lab.LabException;
import org.nslab.network.NamespaceId;
import org.nslab.network.SysctlKey;

/** A kernel setting has a value. */
record SysctlIs(String namespace, String key, String value) implements Check {

  @Override
  public Finding look(Observation observation) throws LabException {
    Optional<String> actual =
        observation
            .network()
            .namespace(namespace)
            .flatMap(found -> found.sysctls().get(SysctlKey.of(key)));
    if (actual.isEmpty()) {
      actual = ask(observation);
    }
    String name = key + " " + NamespaceId.in(namespace);
    return actual
        .map(text -> String.join(" ", Words.of(text)))
        .map(
            text ->
                Finding.of(
                    text.equals(String.join(" ", Words.of(value))), name + " is " + text + "."))
        .orElseGet(() -> Finding.nothingThere("There is no setting " + name + "."));
  }

  /** The state of the network has the settings that lead packets, and not all the others. */
  private Optional<String> ask(Observation observation) throws LabException {
    Captured captured = observation.probe(namespace, "sysctl -n " + key);
    return captured.succeeded() ? Optional.of(captured.output()) : Optional.empty();
  }

  @Override
  public Cost cost() {
    return Cost.COMMAND;
  }
}
