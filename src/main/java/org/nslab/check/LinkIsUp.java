package org.nslab.check;

/**
 * An interface is set up, or set down: the flag that {@code ip link set} changes.
 *
 * @param up which of the two is meant
 */
record LinkIsUp(LinkName link, boolean up) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    String state = found.up() ? ", and it is up." : ", but it is down.";
    return Finding.of(
        found.up() == up, link.device() + " is " + Names.in(link.namespace()) + state);
  }
}
