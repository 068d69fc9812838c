package org.nslab.check;

/** An interface is up and hears its other end. */
record LinkHasCarrier(LinkName link) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    if (!found.up()) {
      return new LinkIsUp(link, true).look(found, network);
    }
    return found.carrier()
        ? Finding.of(true, Names.of(link) + " is up and has a carrier.")
        : Finding.of(false, Names.of(link) + " is up, but has no carrier: it hears no other end.");
  }
}
