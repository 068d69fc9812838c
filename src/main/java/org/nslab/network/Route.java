package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * A route.
 *
 * @param type what it does
 * @param destination where it leads; {@code default} is the prefix of length 0
 * @param source of packets that it is for; IPv6 only
 * @param tos of packets that it is for; 0 for all
 * @param table its table, see {@link RtNames}
 * @param metric of two routes to one destination, the smaller wins
 * @param protocol who made it
 * @param scope how far its destination is; 0 in IPv6
 * @param preferredSource the address that packets get which have none yet
 * @param nextHops where it sends packets; one, several (multipath), or none where it rejects
 * @param mtu the longest packet that it takes, where it says so
 * @param preference of a router, IPv6 only: {@code medium}, {@code high}, {@code low}
 */
public record Route(
    RouteType type,
    Prefix destination,
    Optional<Prefix> source,
    int tos,
    int table,
    long metric,
    int protocol,
    int scope,
    Optional<IpAddress> preferredSource,
    List<NextHop> nextHops,
    OptionalInt mtu,
    Optional<String> preference) {

  /** Copies the list. */
  public Route {
    nextHops = List.copyOf(nextHops);
  }

  /** IPv4 or IPv6. */
  public Family family() {
    return destination.family();
  }

  /** Whether a next hop can be used, or none is needed. */
  public boolean isAlive() {
    return nextHops.isEmpty() || nextHops.stream().anyMatch(hop -> !hop.isDead());
  }

  /** Whether it leads through that interface, with one of its next hops. */
  public boolean uses(int device) {
    for (NextHop hop : nextHops) {
      if (hop.device().isPresent() && hop.device().getAsInt() == device) {
        return true;
      }
    }
    return false;
  }

  /** A copy with these next hops. */
  public Route withNextHops(List<NextHop> changed) {
    return new Route(
        type,
        destination,
        source,
        tos,
        table,
        metric,
        protocol,
        scope,
        preferredSource,
        changed,
        mtu,
        preference);
  }

  /** {@code default}, or the network; an address alone without its length. */
  public String destinationText() {
    if (destination.isDefault()) {
      return "default";
    }
    return destination.isHost() ? destination.address().toString() : destination.toString();
  }
}
