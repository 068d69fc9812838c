package org.nslab.trace.routing;

import org.jspecify.annotations.Nullable;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** RFC 6724 section 5, the rules that matter where there is no home address and no label. */
final class Source6 {

  private Source6() {}

  static @Nullable IpAddress select(Namespace namespace, int device, IpAddress destination) {
    IpAddress best = null;
    long bestRank = -1;
    for (Link link : namespace.links().all()) {
      for (InterfaceAddress held : link.addresses()) {
        boolean elsewhere = link.index() != device;
        if (isCandidate(held, destination, elsewhere)) {
          long rank = rank(held, destination, elsewhere);
          if (rank > bestRank) {
            best = held.address();
            bestRank = rank;
          }
        }
      }
    }
    return best;
  }

  private static boolean isCandidate(
      InterfaceAddress held, IpAddress destination, boolean elsewhere) {
    boolean onLink = destination.isLinkLocal() || held.address().isLinkLocal();
    return held.family() == Family.INET6
        && held.isUsable()
        && !held.address().isLoopback()
        && !(elsewhere && onLink);
  }

  /** Rules 1, 2, 3, 5 and 8, the earlier the heavier. */
  private static long rank(InterfaceAddress held, IpAddress destination, boolean elsewhere) {
    IpAddress address = held.address();
    long same = address.equals(destination) ? 1 : 0;
    long scope = address.isLinkLocal() == destination.isLinkLocal() ? 1 : 0;
    long fresh = held.flags().contains(Flag.DEPRECATED) ? 0 : 1;
    long near = elsewhere ? 0 : 1;
    return same << 20 | scope << 19 | fresh << 18 | near << 17 | shared(address, destination);
  }

  private static int shared(IpAddress one, IpAddress other) {
    int length = 128;
    while (length > 0 && !one.sharesPrefix(other, length)) {
      length--;
    }
    return length;
  }
}
