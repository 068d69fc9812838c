package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.Family;
import org.nslab.network.address.Prefix;

/**
 * A rule of {@code ip rule}: which packets look in which table.
 *
 * @param family IPv4 or IPv6
 * @param priority rules are tried from the smallest
 * @param inverted whether it is for the packets that the rest does not fit ({@code not})
 * @param from where they come from
 * @param to where they go
 * @param inInterface by name; {@code lo} for the host's own packets
 * @param outInterface by name, for sockets bound to it
 * @param mark the firewall's mark
 * @param mask which of the mark's bits count
 * @param tos 0 for any
 * @param protocol the IP protocol's number
 * @param sourcePorts such as {@code 80} or {@code 80-90}
 * @param destinationPorts likewise
 * @param action what to do with them
 * @param table where to look, for {@link Action#TABLE}
 * @param target the priority to go on with, for {@link Action#GOTO}
 * @param suppressPrefixLength routes with a prefix as short or shorter do not count; -1 for none
 * @param vrf whether the table is that of the packet's VRF ({@code l3mdev})
 * @param origin who made it, see {@link RtNames}
 */
public record RoutingRule(
    Family family,
    long priority,
    boolean inverted,
    Optional<Prefix> from,
    Optional<Prefix> to,
    Optional<String> inInterface,
    Optional<String> outInterface,
    OptionalInt mark,
    int mask,
    int tos,
    OptionalInt protocol,
    Optional<String> sourcePorts,
    Optional<String> destinationPorts,
    Action action,
    int table,
    OptionalInt target,
    int suppressPrefixLength,
    boolean vrf,
    int origin) {

  /** The rules that a new namespace has; kernel: {@code fib_default_rules_init}. */
  public static final List<RoutingRule> DEFAULTS =
      List.of(
          lookup(Family.INET, 0, RtNames.LOCAL),
          lookup(Family.INET, 32766, RtNames.MAIN),
          lookup(Family.INET, 32767, RtNames.DEFAULT),
          lookup(Family.INET6, 0, RtNames.LOCAL),
          lookup(Family.INET6, 32766, RtNames.MAIN));

  /** A rule of the kernel's that sends every packet to a table. */
  public static RoutingRule lookup(Family family, long priority, int table) {
    return new RoutingRule(
        family,
        priority,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        -1,
        0,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Action.TABLE,
        table,
        OptionalInt.empty(),
        -1,
        false,
        RtNames.PROTOCOL_KERNEL);
  }

  /** Kernel: {@code FR_ACT_…}. */
  public enum Action {
    /** Look in a table. */
    TABLE,
    /** Go on with a later rule. */
    GOTO,
    /** Go on with the next rule. */
    NOP,
    /** Drop in silence. */
    BLACKHOLE,
    /** Drop, "network unreachable". */
    UNREACHABLE,
    /** Drop, "communication administratively prohibited". */
    PROHIBIT
  }
}
