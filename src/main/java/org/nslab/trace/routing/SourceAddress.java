package org.nslab.trace.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** Which address a packet gets that has none yet. */
public final class SourceAddress {

  private SourceAddress() {}

  /** The source of packets that go that way; null if there is none to choose. */
  public static @Nullable IpAddress of(
      Namespace namespace, RouteAnswer answer, IpAddress destination) {
    if (answer.route() == null) {
      return null;
    }
    if (answer.route().preferredSource().isPresent()) {
      return answer.route().preferredSource().get();
    }
    if (answer.isLocal()) {
      return destination;
    }
    if (destination.family() == Family.INET6) {
      return Source6.select(namespace, answer.device(), destination);
    }
    IpAddress gateway = answer.hop() == null ? null : answer.hop().via().orElse(null);
    return select(namespace, answer.device(), gateway, answer.route().scope());
  }

  /** What MASQUERADE takes: an address of the interface that a packet leaves by. */
  public static @Nullable IpAddress masquerade(
      Namespace namespace, int device, @Nullable IpAddress nextHop, IpAddress destination) {
    return destination.family() == Family.INET6
        ? Source6.select(namespace, device, destination)
        : select(namespace, device, nextHop, RtNames.SCOPE_GLOBAL);
  }

  /**
   * Kernel: {@code inet_select_addr}. The first primary address of the interface whose scope is
   * wide enough, rather one in the network of the given address; else one of another interface.
   */
  public static @Nullable IpAddress select(
      Namespace namespace, int device, @Nullable IpAddress near, int scope) {
    Link link = namespace.links().byIndex().find(device);
    IpAddress found = link == null ? null : select(link, near, scope);
    if (found != null) {
      return found;
    }
    for (Link other : namespace.links().all()) {
      for (InterfaceAddress held : other.addresses()) {
        if (isPrimary(held) && held.scope() != RtNames.SCOPE_LINK && held.scope() <= scope) {
          return held.address();
        }
      }
    }
    return null;
  }

  private static @Nullable IpAddress select(Link link, @Nullable IpAddress near, int scope) {
    IpAddress first = null;
    for (InterfaceAddress held : link.addresses()) {
      if (!isPrimary(held) || held.scope() > scope) {
        continue;
      }
      if (near == null || held.peer().orElse(held.address()).sharesPrefix(near, held.length())) {
        return held.address();
      }
      first = first == null ? held.address() : first;
    }
    return first;
  }

  private static boolean isPrimary(InterfaceAddress held) {
    Set<Flag> flags = held.flags();
    return held.family() == Family.INET && !flags.contains(Flag.SECONDARY);
  }
}
