package org.nslab.network;

import java.util.List;
import java.util.Locale;

/**
 * What an interface has because a bridge is its master.
 *
 * @param state what the spanning tree protocol lets it do
 * @param isolated whether it is kept from other isolated ports
 * @param hairpin whether frames may leave where they came in
 * @param learning whether the bridge learns who is behind it
 * @param flood whether it gets frames for unknown addresses
 * @param mcastFlood whether it gets frames for unknown groups
 * @param neighSuppress whether the bridge answers ARP requests for those beyond it
 * @param vlans those it belongs to, by number
 */
public record BridgePort(
    State state,
    boolean isolated,
    boolean hairpin,
    boolean learning,
    boolean flood,
    boolean mcastFlood,
    boolean neighSuppress,
    List<PortVlan> vlans) {

  /** As {@code ip link set … master …} makes it, on a bridge without VLAN filtering. */
  public static final BridgePort DEFAULT =
      new BridgePort(State.FORWARDING, false, false, true, true, true, false, List.of());

  /** Copies the list. */
  public BridgePort {
    vlans = List.copyOf(vlans);
  }

  /** A copy in that state. */
  public BridgePort withState(State changed) {
    return new BridgePort(
        changed, isolated, hairpin, learning, flood, mcastFlood, neighSuppress, vlans);
  }

  /** A copy that belongs to these. */
  public BridgePort withVlans(List<PortVlan> changed) {
    return new BridgePort(
        state, isolated, hairpin, learning, flood, mcastFlood, neighSuppress, changed);
  }

  /** IEEE 802.1D port states; kernel: {@code BR_STATE_…}. */
  public enum State {
    /** Down. */
    DISABLED,
    /** Hears, and does not learn. */
    LISTENING,
    /** Learns, and does not forward. */
    LEARNING,
    /** Works. */
    FORWARDING,
    /** Kept from forwarding. */
    BLOCKING;

    /** As {@code bridge link} prints it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
