package org.nslab.diagnosis.examination;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.LinkId;
import org.nslab.network.Namespace;
import org.nslab.network.NetworkState;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** Chooses addresses from what the rest of the network expects. */
final class Numbering {

  private Numbering() {}

  /**
   * An address and the reason for it.
   *
   * @param address nobody holds it
   * @param length of the network on its segment
   * @param why a sentence
   */
  record Choice(IpAddress address, int length, String why) {}

  /** An address for an interface: one that others take for a gateway, or the first free one. */
  static Optional<Choice> free(NetworkState state, LinkId link, IpAddress target) {
    return free(state, link, target, false);
  }

  /**
   * The same.
   *
   * @param passing whether the packet comes from elsewhere, so that even its destination, if nobody
   *     holds it, can be meant
   */
  static Optional<Choice> free(NetworkState state, LinkId link, IpAddress target, boolean passing) {
    Optional<Prefix> network = network(state, link, target);
    if (network.isEmpty()) {
      return Optional.empty();
    }
    for (IpAddress wanted : gateways(state)) {
      boolean free = state.holders(wanted).isEmpty() && (passing || !wanted.equals(target));
      if (network.get().contains(wanted) && free) {
        return Optional.of(
            new Choice(
                wanted,
                network.get().length(),
                "Others have a route by " + wanted + ", which nobody holds."));
      }
    }
    return passing && network.get().contains(target) && state.holders(target).isEmpty()
        ? Optional.of(
            new Choice(
                target,
                network.get().length(),
                "Nobody holds " + target + ", and it belongs to this segment."))
        : firstFree(state, network.get(), target);
  }

  /** The first address around another one that nobody holds, and that is not that one. */
  static IpAddress beside(NetworkState state, IpAddress target, int length) {
    return firstFree(state, new Prefix(target, length), target)
        .map(Choice::address)
        .orElse(target.next());
  }

  private static Optional<Choice> firstFree(NetworkState state, Prefix network, IpAddress target) {
    IpAddress address = network.address();
    for (int i = 0; i < 1000; i++) {
      address = address.next();
      if (!network.contains(address) || address.equals(network.last())) {
        return Optional.empty();
      }
      if (!address.equals(target) && state.holders(address).isEmpty()) {
        return Optional.of(
            new Choice(
                address,
                network.length(),
                "The others on the segment are in "
                    + network
                    + "; "
                    + address
                    + " is free there."));
      }
    }
    return Optional.empty();
  }

  /** The network of the others on a segment, rather the one in which the target lies. */
  private static Optional<Prefix> network(NetworkState state, LinkId link, IpAddress target) {
    Optional<Prefix> found = Optional.empty();
    for (LinkId end : new Segments(state).ends(link)) {
      for (InterfaceAddress held : state.link(end).orElseThrow().addresses(target.family())) {
        boolean usable = held.length() < held.family().bits() - 1 && !held.address().isLinkLocal();
        if (usable && (found.isEmpty() || held.network().contains(target))) {
          found = Optional.of(held.network());
        }
      }
    }
    return found;
  }

  /** Every address by which a route leads. */
  static Set<IpAddress> gateways(NetworkState state) {
    Set<IpAddress> gateways = new LinkedHashSet<>();
    for (Namespace namespace : state.all()) {
      for (Route route : namespace.routes().all()) {
        for (NextHop hop : route.nextHops()) {
          hop.via().ifPresent(gateways::add);
        }
      }
    }
    return gateways;
  }
}
