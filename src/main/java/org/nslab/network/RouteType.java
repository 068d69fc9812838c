package org.nslab.network;

import java.util.Locale;

/** What a route does with a packet; kernel: {@code RTN_…}. */
public enum RouteType {
  /** Sends it on. */
  UNICAST,
  /** Takes it in: the address is this host's. */
  LOCAL,
  /** Takes it in and sends it as a broadcast. */
  BROADCAST,
  /** Takes it in, and sends it as unicast. */
  ANYCAST,
  /** Sends it to a group. */
  MULTICAST,
  /** Drops it in silence. */
  BLACKHOLE,
  /** Drops it and says "host unreachable". */
  UNREACHABLE,
  /** Drops it and says "communication administratively prohibited". */
  PROHIBIT,
  /** Goes on with the next rule. */
  THROW;

  /** Whether it refuses packets. */
  public boolean rejects() {
    return this == BLACKHOLE || this == UNREACHABLE || this == PROHIBIT;
  }

  /** As {@code ip route} prints it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
