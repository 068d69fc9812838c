package org.nslab.network;

/**
 * A VLAN that a bridge port belongs to.
 *
 * @param id 1 to 4094
 * @param pvid whether untagged frames that come in belong to it
 * @param untagged whether its frames leave without their tag
 */
public record PortVlan(int id, boolean pvid, boolean untagged) implements Comparable<PortVlan> {

  @Override
  public int compareTo(PortVlan other) {
    return Integer.compare(id, other.id);
  }
}
