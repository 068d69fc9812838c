package org.nslab.trace;

import java.util.Locale;

/** Where on its way through a kernel a packet is. */
public enum Stage {
  /** A namespace looks for the route. */
  ROUTE_LOOKUP,
  /** It chooses the source address. */
  SOURCE_ADDRESS,
  /** Chains before routing. */
  PREROUTING,
  /** Chains for packets to the host. */
  INPUT,
  /** Chains for packets through the host. */
  FORWARD,
  /** Chains for packets from the host. */
  OUTPUT,
  /** Chains after routing. */
  POSTROUTING,
  /** The MAC address of the next hop is found out. */
  NEIGHBOUR,
  /** An interface sends. */
  TRANSMISSION,
  /** A bridge passes it on. */
  BRIDGE,
  /** An interface takes it in. */
  RECEPTION,
  /** The source is checked. */
  SOURCE_VALIDATION,
  /** A router decides whether to send it on. */
  FORWARDING,
  /** It is there. */
  DELIVERY;

  /** Such as {@code route-lookup}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
