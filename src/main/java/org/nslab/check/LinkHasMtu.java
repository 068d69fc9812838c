package org.nslab.check;

/**
 * An interface has this MTU.
 *
 * @param mtu in bytes
 */
record LinkHasMtu(LinkName link, int mtu) implements LinkProperty {

  @Override
  public Finding look(LinkView found, NetworkView network) {
    return Finding.of(
        found.mtu() == mtu, "The MTU of " + Names.of(link) + " is " + found.mtu() + ".");
  }
}
