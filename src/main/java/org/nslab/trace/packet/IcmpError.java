package org.nslab.trace.packet;

import org.nslab.network.address.Family;

/** The errors that a host tells the sender of a packet; RFC 792, RFC 1812, RFC 4443. */
public enum IcmpError {
  /** No route. */
  NET_UNREACHABLE(3, 0, 1, 0, "Destination Net Unreachable", "Destination unreachable: No route"),
  /** Nobody answers for the address. */
  HOST_UNREACHABLE(
      3, 1, 1, 3, "Destination Host Unreachable", "Destination unreachable: Address unreachable"),
  /** Nobody listens, or a firewall says so. */
  PORT_UNREACHABLE(
      3, 3, 1, 4, "Destination Port Unreachable", "Destination unreachable: Port unreachable"),
  /** A firewall says so. */
  PROTOCOL_UNREACHABLE(
      3, 2, 1, 4, "Destination Protocol Unreachable", "Destination unreachable: Port unreachable"),
  /** Longer than the next link takes. */
  TOO_BIG(3, 4, 2, 0, "Frag needed and DF set", "Packet too big"),
  /** Refused by a firewall or route. */
  NET_PROHIBITED(
      3,
      9,
      1,
      1,
      "Destination Net Prohibited",
      "Destination unreachable: Administratively prohibited"),
  /** Refused by a firewall or route. */
  HOST_PROHIBITED(
      3,
      10,
      1,
      1,
      "Destination Host Prohibited",
      "Destination unreachable: Administratively prohibited"),
  /** Refused by a firewall or route. */
  ADMIN_PROHIBITED(
      3, 13, 1, 1, "Packet filtered", "Destination unreachable: Administratively prohibited"),
  /** Went round for too long. */
  TIME_EXCEEDED(11, 0, 3, 0, "Time to live exceeded", "Time exceeded: Hop limit");

  private final int type;
  private final int code;
  private final int type6;
  private final int code6;
  private final String text;
  private final String text6;

  IcmpError(int type, int code, int type6, int code6, String text, String text6) {
    this.type = type;
    this.code = code;
    this.type6 = type6;
    this.code6 = code6;
    this.text = text;
    this.text6 = text6;
  }

  /** Its type and code. */
  public Icmp icmp(Family family) {
    return family == Family.INET ? new Icmp(type, code) : new Icmp(type6, code6);
  }

  /** As iputils ping words it. */
  public String text(Family family) {
    return family == Family.INET ? text : text6;
  }

  /** What {@code REJECT --reject-with} names; man 8 iptables-extensions, man 8 nft. */
  public static IcmpError ofReject(String with) {
    if (with.contains("prohibited") || with.contains("adm")) {
      return with.contains("net-")
          ? NET_PROHIBITED
          : with.contains("host-") ? HOST_PROHIBITED : ADMIN_PROHIBITED;
    }
    if (with.contains("host-unreach") || with.contains("addr-unreach")) {
      return HOST_UNREACHABLE;
    }
    if (with.contains("net-unreach") || with.contains("no-route")) {
      return NET_UNREACHABLE;
    }
    return with.contains("prot") ? PROTOCOL_UNREACHABLE : PORT_UNREACHABLE;
  }
}
