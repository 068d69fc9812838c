package org.nslab.network;

import java.util.Optional;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/**
 * An entry of the neighbour (ARP, NDP) table.
 *
 * @param address whose it is
 * @param device the number of the interface behind which it is
 * @param mac its address there; empty until it has answered
 * @param state how sure that is
 * @param proxy whether this host answers in its place; such an entry has no MAC
 * @param router whether it said that it is a router; IPv6 only
 */
public record Neighbour(
    IpAddress address,
    int device,
    Optional<MacAddress> mac,
    State state,
    boolean proxy,
    boolean router)
    implements Comparable<Neighbour> {

  /** Whether its MAC is known, and it did not fail to answer since. */
  public boolean isKnown() {
    return mac.isPresent() && state != State.FAILED && state != State.INCOMPLETE;
  }

  /** A copy in another state. */
  public Neighbour with(State changed, Optional<MacAddress> known) {
    return new Neighbour(address, device, known, changed, proxy, router);
  }

  /** What tells it from others. */
  public Key key() {
    return new Key(device, address, proxy);
  }

  @Override
  public int compareTo(Neighbour other) {
    return key().compareTo(other.key());
  }

  /**
   * What tells entries apart.
   *
   * @param device the number of the interface
   * @param address whose it is
   * @param proxy whether it is a proxy entry
   */
  public record Key(int device, IpAddress address, boolean proxy) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      int byDevice = Integer.compare(device, other.device);
      int byAddress = byDevice != 0 ? byDevice : address.compareTo(other.address);
      return byAddress != 0 ? byAddress : Boolean.compare(proxy, other.proxy);
    }
  }

  /** Kernel: {@code NUD_…}. */
  public enum State {
    /** Nothing is known. */
    NONE,
    /** It has been asked, and has not answered yet. */
    INCOMPLETE,
    /** It answered a short while ago. */
    REACHABLE,
    /** It answered once; it will be asked again when it is needed. */
    STALE,
    /** It is needed; it will be asked in a moment. */
    DELAY,
    /** It is being asked again. */
    PROBE,
    /** It did not answer. */
    FAILED,
    /** The interface does without. */
    NOARP,
    /** Somebody entered it by hand. */
    PERMANENT
  }
}
