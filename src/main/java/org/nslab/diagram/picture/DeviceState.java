package org.nslab.diagram.picture;

import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.OperState;

/** Whether packets pass a device, and if not, why. */
public enum DeviceState {
  /** They do. */
  UP("up"),
  /** It was not set up. */
  DOWN("down"),
  /** It is up and hears nothing from its other end. */
  NO_CARRIER("no carrier"),
  /** Its bridge does not let it forward. */
  BLOCKED("not forwarding"),
  /** It waits for something from outside, RFC 2863. */
  DORMANT("dormant");

  private final String words;

  DeviceState(String words) {
    this.words = words;
  }

  /** What is so, such as {@code no carrier}. */
  public String words() {
    return words;
  }

  static DeviceState of(Link link) {
    if (!link.isUp()) {
      return DOWN;
    }
    // The kernel shows a loopback without LOWER_UP in no state, and it has no other end.
    if (!link.hasCarrier() && !(link.detail() instanceof LinkDetail.Loopback)) {
      return NO_CARRIER;
    }
    boolean forwards =
        link.port().map(port -> port.state() == BridgePort.State.FORWARDING).orElse(true);
    // The operational state follows the carrier up to a second later; packets do not wait for it.
    return !forwards ? BLOCKED : link.operState() == OperState.DORMANT ? DORMANT : UP;
  }

  /** Whether frames go in and out at an end of a cable. */
  static boolean carries(Link link) {
    DeviceState state = of(link);
    return state == UP || state == BLOCKED;
  }
}
