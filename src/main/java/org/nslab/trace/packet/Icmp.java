package org.nslab.trace.packet;

import org.nslab.network.address.Family;

/**
 * A type and code of ICMP or ICMPv6.
 *
 * @param type RFC 792, RFC 4443
 * @param code 0 where the type has none
 */
public record Icmp(int type, int code) {

  /** No ICMP at all. */
  public static final Icmp NONE = new Icmp(-1, -1);

  /** ICMPv6 neighbour solicitation, RFC 4861. */
  public static final Icmp SOLICITATION = new Icmp(135, 0);

  /** ICMPv6 neighbour advertisement. */
  public static final Icmp ADVERTISEMENT = new Icmp(136, 0);

  private static final Icmp ECHO_REQUEST = new Icmp(8, 0);
  private static final Icmp ECHO_REPLY = new Icmp(0, 0);
  private static final Icmp ECHO_REQUEST_6 = new Icmp(128, 0);
  private static final Icmp ECHO_REPLY_6 = new Icmp(129, 0);

  /** What ping sends. */
  public static Icmp echoRequest(Family family) {
    return family == Family.INET ? ECHO_REQUEST : ECHO_REQUEST_6;
  }

  /** What answers it. */
  public static Icmp echoReply(Family family) {
    return family == Family.INET ? ECHO_REPLY : ECHO_REPLY_6;
  }

  /** Whether it is an echo request of either family. */
  public boolean isEchoRequest() {
    return type == ECHO_REQUEST.type || type == ECHO_REQUEST_6.type;
  }

  /** Whether it is part of neighbour discovery, which connection tracking leaves alone. */
  public boolean isNeighbourDiscovery() {
    return type >= 133 && type <= 137;
  }
}
