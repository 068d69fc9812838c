package org.nslab.simulation.shell;

import java.util.Optional;

/** The programs that a shell can start. */
@FunctionalInterface
public interface Programs {

  /** The program of that name, or of that path. */
  Optional<Program> find(String name);
}
