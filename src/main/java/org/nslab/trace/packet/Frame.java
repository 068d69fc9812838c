package org.nslab.trace.packet;

import org.nslab.network.address.MacAddress;

/**
 * An Ethernet frame.
 *
 * @param source the MAC address of who sent it on this segment
 * @param destination for whom it is there
 * @param vlan its tag; 0 for none
 * @param payload what it carries
 */
public record Frame(MacAddress source, MacAddress destination, int vlan, Payload payload) {

  /** A copy with another tag. */
  public Frame tagged(int changed) {
    return changed == vlan ? this : new Frame(source, destination, changed, payload);
  }

  /** A copy for somebody else. */
  public Frame to(MacAddress changed) {
    return new Frame(source, changed, vlan, payload);
  }

  /** Whether an interface of that MAC address takes it in. */
  public boolean isFor(MacAddress mac) {
    return destination.isGroup() || destination.equals(mac);
  }
}
