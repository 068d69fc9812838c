package org.nslab.trace.netfilter;

import org.jspecify.annotations.Nullable;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.network.netfilter.Field;
import org.nslab.network.netfilter.Table;
import org.nslab.network.netfilter.Values;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;

/** Whether a packet has a field of some value. */
final class Conditions {

  private static final int IPV4 = 2;
  private static final int IPV6 = 10;
  private static final int ETHER_IPV4 = 0x0800;
  private static final int ETHER_IPV6 = 0x86dd;

  private Conditions() {}

  static boolean meets(Table table, Field field, Values values, Passing passing) {
    Packet packet = passing.packet();
    return switch (field) {
      case SOURCE -> Comparison.holds(table, values, packet.source());
      case DESTINATION -> Comparison.holds(table, values, packet.destination());
      case IN_INTERFACE -> Comparison.holds(table, values, passing.in());
      case OUT_INTERFACE -> Comparison.holds(table, values, passing.out());
      case IN_PORT -> Comparison.holds(table, values, passing.inPort());
      case OUT_PORT -> Comparison.holds(table, values, passing.outPort());
      case SOURCE_MAC -> holds(table, values, passing.sourceMac());
      case DESTINATION_MAC -> holds(table, values, passing.destinationMac());
      case CONNECTION_STATE -> Comparison.holds(table, values, passing.state().word());
      case CONNECTION_STATUS -> status(table, values, passing);
      case PACKET_TYPE -> Comparison.holds(table, values, "host");
      case SOURCE_TYPE -> Comparison.holds(table, values, type(passing, packet.source()));
      case DESTINATION_TYPE -> Comparison.holds(table, values, type(passing, packet.destination()));
      case PROTOCOL,
          SOURCE_PORT,
          DESTINATION_PORT,
          ICMP_TYPE,
          ICMP_CODE,
          TCP_FLAGS,
          MARK,
          CONNECTION_MARK,
          IP_VERSION,
          ETHER_TYPE,
          TTL,
          LENGTH ->
          Comparison.holds(table, values, number(field, passing));
    };
  }

  /** The number that a field holds; -1 where the packet has no such field. */
  private static long number(Field field, Passing passing) {
    Packet packet = passing.packet();
    boolean v4 = packet.family() == Family.INET;
    boolean ports = packet.protocol().hasPorts();
    return switch (field) {
      case PROTOCOL -> packet.protocol().number();
      case SOURCE_PORT -> ports ? packet.sourcePort() : -1;
      case DESTINATION_PORT -> ports ? packet.destinationPort() : -1;
      case ICMP_TYPE -> packet.icmp().type();
      case ICMP_CODE -> packet.icmp().code();
      case TCP_FLAGS -> packet.tcpFlags();
      case MARK -> Integer.toUnsignedLong(passing.mark());
      case CONNECTION_MARK -> connectionMark(passing.tracked());
      case IP_VERSION -> v4 ? IPV4 : IPV6;
      case ETHER_TYPE -> v4 ? ETHER_IPV4 : ETHER_IPV6;
      case TTL -> packet.ttl();
      case LENGTH -> packet.length();
      default -> throw new IllegalArgumentException("no number: " + field);
    };
  }

  private static long connectionMark(@Nullable Tracked tracked) {
    return tracked == null ? 0 : Integer.toUnsignedLong(tracked.mark());
  }

  private static boolean holds(Table table, Values values, @Nullable MacAddress mac) {
    return mac != null && Comparison.holds(table, values, mac.toString());
  }

  private static boolean status(Table table, Values values, Passing passing) {
    Tracked tracked = passing.tracked();
    return tracked != null
        && ((tracked.isSourceTranslated() && Comparison.holds(table, values, "snat"))
            || (tracked.isDestinationTranslated() && Comparison.holds(table, values, "dnat")));
  }

  /** Kernel: {@code inet_addr_type}. */
  private static String type(Passing passing, IpAddress address) {
    RouteQuery query = RouteQuery.of(null, address, RouteQuery.LOCAL);
    RouteAnswer answer = RouteLookup.lookup(passing.namespace(), query);
    if (address.isMulticast()) {
      return "multicast";
    }
    return answer.route() == null ? "unicast" : answer.route().type().toString();
  }
}
