package org.nslab.network.netfilter;

import java.util.Locale;
import org.nslab.network.address.Family;

/** Which packets a table sees, {@code man 8 nft}, "ADDRESS FAMILIES". */
public enum TableFamily {
  /** IPv4; the tables of iptables. */
  IP,
  /** IPv6; the tables of ip6tables. */
  IP6,
  /** Both. */
  INET,
  /** ARP. */
  ARP,
  /** Frames that cross a bridge. */
  BRIDGE,
  /** Everything that one interface takes in or sends. */
  NETDEV;

  /** Whether its tables see IP packets of that family. */
  public boolean sees(Family family) {
    return this == INET || this == (family == Family.INET ? IP : IP6);
  }

  /** As nft writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
