package org.nslab.simulation.process;

/**
 * The namespaces of a process, as far as they differ; man 7 namespaces.
 *
 * @param pid in which it is
 * @param children in which its children will be
 * @param proc of which its {@code /proc} tells
 * @param mount the number of its mount namespace
 * @param network the id of its network namespace
 */
record Spaces(PidSpace pid, PidSpace children, PidSpace proc, long mount, String network) {

  Spaces children(PidSpace changed) {
    return new Spaces(pid, changed, proc, mount, network);
  }

  /** As a child has them. */
  Spaces inherited() {
    return new Spaces(children, children, proc, mount, network);
  }

  Spaces proc(PidSpace changed) {
    return new Spaces(pid, children, changed, mount, network);
  }

  Spaces mount(long changed) {
    return new Spaces(pid, children, proc, changed, network);
  }

  Spaces network(String changed) {
    return new Spaces(pid, children, proc, mount, changed);
  }
}
