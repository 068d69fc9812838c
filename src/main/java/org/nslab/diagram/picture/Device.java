package org.nslab.diagram.picture;

import java.util.List;
import java.util.Optional;

/**
 * An interface on a picture.
 *
 * @param id unlike that of any other device of the picture; the same in an earlier or later picture
 * @param name such as {@code veth-red}
 * @param kind what it is, such as {@code bridge} or {@code vlan 5}; empty for the end of a cable
 * @param state whether packets pass it
 * @param addresses those that matter, with their prefix lengths; see {@link #isBare}
 * @param mac its MAC address
 * @param parent the id of the bridge that it is a port of, or of the device that it is a part of;
 *     in the same box
 * @param isBare whether one would expect an address, and there is none
 * @param mark what became of it
 */
public record Device(
    String id,
    String name,
    String kind,
    DeviceState state,
    List<String> addresses,
    Optional<String> mac,
    Optional<String> parent,
    boolean isBare,
    Mark mark) {

  /** Copies the list. */
  public Device {
    addresses = List.copyOf(addresses);
  }

  Device marked(Mark changed) {
    return new Device(id, name, kind, state, addresses, mac, parent, isBare, changed);
  }

  Device withoutParent() {
    return new Device(id, name, kind, state, addresses, mac, Optional.empty(), isBare, mark);
  }
}
