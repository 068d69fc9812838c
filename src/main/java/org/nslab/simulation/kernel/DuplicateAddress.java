package org.nslab.simulation.kernel;

import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv6Address;
import org.nslab.trace.Tracer;

/** Duplicate address detection; RFC 4862, section 5.4. */
final class DuplicateAddress {

  private static final Ipv6Address UNSPECIFIED = new Ipv6Address(0, 0);

  private DuplicateAddress() {}

  /** Whether somebody who hears the interface has the address already, or tries to get it too. */
  static boolean isHeldNear(NetworkState state, LinkId id, IpAddress address) {
    if (!(address instanceof Ipv6Address wanted) || !isHeldElsewhere(state, id, address)) {
      return false;
    }
    return new Tracer(state)
        .audience(id, UNSPECIFIED, wanted.solicitedNode()).listeners().stream()
            .filter(listener -> !listener.equals(id))
            .anyMatch(listener -> state.link(listener).filter(l -> holds(l, address)).isPresent());
  }

  private static boolean isHeldElsewhere(NetworkState state, LinkId id, IpAddress address) {
    for (Namespace namespace : state.all()) {
      for (Link link : namespace.links().all()) {
        boolean self = id.namespace().equals(namespace.id()) && id.index() == link.index();
        if (!self && holds(link, address)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holds(Link link, IpAddress address) {
    Optional<InterfaceAddress> held = link.address(address);
    return held.isPresent() && !held.get().flags().contains(Flag.DADFAILED);
  }
}
