package org.nslab.network;

import java.util.Optional;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/**
 * An entry of a forwarding database: behind which port a MAC address is.
 *
 * @param key what tells it from others
 * @param state how it came there
 * @param remote for a VXLAN, the address that it is behind
 * @param extern whether a program entered it for the kernel ({@code extern_learn})
 */
public record FdbEntry(Key key, State state, Optional<IpAddress> remote, boolean extern) {

  /**
   * What tells entries apart.
   *
   * @param device the number of the interface behind which it is
   * @param mac the address
   * @param vlan its VLAN; 0 for none
   * @param self whether the interface's own database has it, rather than its bridge's
   * @param destination where a VXLAN has several entries for one address, the remote; or empty
   */
  public record Key(int device, MacAddress mac, int vlan, boolean self, String destination)
      implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(device, other.device);
      order = order != 0 ? order : Boolean.compare(self, other.self);
      order = order != 0 ? order : mac.compareTo(other.mac);
      order = order != 0 ? order : Integer.compare(vlan, other.vlan);
      return order != 0 ? order : destination.compareTo(other.destination);
    }
  }

  /** How an entry came there, and whether it ages. */
  public enum State {
    /** Learnt from a frame; it ages. */
    LEARNT,
    /** Entered by hand; it stays. */
    STATIC,
    /** The address of the port itself, or of a group that it listens to. */
    PERMANENT
  }
}
