package org.nslab.network;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/**
 * An address that an interface holds.
 *
 * @param address the address
 * @param length its prefix length; of the peer, where there is one
 * @param peer the other end of a point-to-point connection, whose network is connected instead
 * @param broadcast the broadcast address, where one is set
 * @param scope how far it is valid, see {@link RtNames}
 * @param label the name under which {@code ifconfig} shows it; IPv4 only
 * @param flags what is special about it
 * @param validLifetime how many seconds it will stay, or {@link #FOREVER}
 * @param preferredLifetime how many seconds it will be used for new connections
 * @param metric of the route to its network; 0 for the default
 */
public record InterfaceAddress(
    IpAddress address,
    int length,
    Optional<IpAddress> peer,
    Optional<IpAddress> broadcast,
    int scope,
    Optional<String> label,
    Set<Flag> flags,
    long validLifetime,
    long preferredLifetime,
    int metric) {

  /** A lifetime without end; kernel: {@code INFINITY_LIFE_TIME}. */
  public static final long FOREVER = 0xffff_ffffL;

  /** Copies the flags. */
  public InterfaceAddress {
    flags =
        flags.isEmpty()
            ? Set.of()
            : Collections.unmodifiableSet(EnumSet.copyOf(flags)); // in the kernel's order
  }

  /** As {@code ip addr add ADDRESS/LENGTH dev LABEL} makes it, of global scope. */
  public static InterfaceAddress of(IpAddress address, int length, Optional<String> label) {
    return new InterfaceAddress(
        address,
        length,
        Optional.empty(),
        Optional.empty(),
        RtNames.SCOPE_GLOBAL,
        label,
        EnumSet.of(Flag.PERMANENT),
        FOREVER,
        FOREVER,
        0);
  }

  /** IPv4 or IPv6. */
  public Family family() {
    return address.family();
  }

  /** The network that is connected by it. */
  public Prefix network() {
    return new Prefix(peer.orElse(address), length);
  }

  /** Whether it can be used: not while it is looked for duplicates, nor if there is one. */
  public boolean isUsable() {
    boolean doubtful = flags.contains(Flag.TENTATIVE) || flags.contains(Flag.DADFAILED);
    return !doubtful || flags.contains(Flag.OPTIMISTIC);
  }

  /** A copy with a flag set or cleared. */
  public InterfaceAddress with(Flag flag, boolean set) {
    Set<Flag> changed = EnumSet.noneOf(Flag.class);
    changed.addAll(flags);
    if (set) {
      changed.add(flag);
    } else {
      changed.remove(flag);
    }
    return new InterfaceAddress(
        address,
        length,
        peer,
        broadcast,
        scope,
        label,
        changed,
        validLifetime,
        preferredLifetime,
        metric);
  }

  /** {@code 192.168.15.1/24}, or {@code 10.0.0.1 peer 10.0.0.2/32}. */
  @Override
  public String toString() {
    return peer.map(other -> address + " peer " + other).orElse(address.toString()) + "/" + length;
  }

  /** Kernel: {@code IFA_F_…}; called as {@code ip -j addr} calls them. */
  public enum Flag {
    /** In a network in which the interface already has an address. */
    SECONDARY,
    /** Made by a rule of RFC 4941. */
    TEMPORARY,
    /** No duplicate is looked for. */
    NODAD,
    /** Used before the search for duplicates has ended. */
    OPTIMISTIC,
    /** There is a duplicate. */
    DADFAILED,
    /** Never looked for on the segment. */
    HOMEADDRESS,
    /** Not used for new connections. */
    DEPRECATED,
    /** Duplicates are being looked for. */
    TENTATIVE,
    /** Has no lifetime. */
    PERMANENT,
    /** A template of temporary ones. */
    MNGTMPADDR,
    /** No route to its network is made. */
    NOPREFIXROUTE,
    /** A group to join. */
    AUTOJOIN,
    /** RFC 7217 chose it. */
    STABLE_PRIVACY
  }
}
