package org.nslab.simulation.iproute;

import java.util.Optional;
import org.nslab.network.address.Family;

/** What stands before the object; man 8 ip, OPTIONS. */
final class Options {

  Optional<Family> family = Optional.empty();
  boolean details;
  boolean brief;
  boolean json;
  boolean pretty;
  boolean oneLine;
  boolean all;
  boolean numeric;
  int statistics;
  boolean force;
  Optional<String> batch = Optional.empty();
  Optional<String> namespace = Optional.empty();

  Options() {}
}
