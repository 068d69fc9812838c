package org.nslab.check;

/** An interface is of a kind, such as {@code bridge}, as {@code ip -d link} names it. */
record LinkIsKind(LinkName link, String kind) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    return Finding.of(
        found.kind().equals(kind), Names.of(link) + " is of the kind " + found.kind() + ".");
  }
}
