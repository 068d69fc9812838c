package org.nslab.check;

import java.util.List;
import java.util.Optional;

/**
 * An interface as statements see it.
 *
 * @param name without what stands behind an at sign
 * @param kind as {@code ip -d link} names it, such as {@code veth}; {@code loopback} for that
 * @param up whether it was set up
 * @param carrier whether it hears its other end
 * @param mtu in bytes
 * @param master the bridge that it is a port of
 * @param peer the other end of a veth pair
 * @param addresses with prefix length, such as {@code 192.168.15.1/24}
 */
public record LinkView(
    String name,
    String kind,
    boolean up,
    boolean carrier,
    int mtu,
    Optional<String> master,
    Optional<LinkName> peer,
    List<String> addresses) {

  /** Copies the list. */
  public LinkView {
    addresses = List.copyOf(addresses);
  }
}
