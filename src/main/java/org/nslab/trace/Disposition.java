package org.nslab.trace;

import java.util.Locale;

/** How a trace ends. */
public enum Disposition {
  /** The answer came back. */
  ARRIVED,
  /** No route covers the destination. */
  NO_ROUTE,
  /** A route of type unreachable, prohibit or blackhole; or one of the rules does the same. */
  ROUTE_REJECTS,
  /** The sender has no address to send from, or not the one that it was told to use. */
  NO_SOURCE,
  /** An address of a group, or of everybody on a segment: pings to those are not walked. */
  GROUP_DESTINATION,
  /** The interface to send by is down. */
  INTERFACE_DOWN,
  /** Nobody told the MAC address of the next hop. */
  NEIGHBOUR_UNRESOLVED,
  /** The frame went out, and nobody took it in. */
  FRAME_LOST,
  /** A rule, or a policy, dropped it or refused it. */
  FILTERED,
  /** The answer's way, or its address, is not one from which the source could come. */
  SOURCE_INVALID,
  /** The namespace in the middle does not forward. */
  FORWARDING_OFF,
  /** It went through too many routers. */
  TTL_EXCEEDED,
  /** It is longer than the next link takes, and must not be cut up. */
  TOO_BIG,
  /** The receiver does not answer pings. */
  ECHO_IGNORED,
  /** Nobody listens on that port. */
  PORT_CLOSED,
  /** The answer came to somebody who asked nothing: the sender it names is another. */
  ANSWER_ASTRAY,
  /** It left through an interface behind which nothing is known. */
  OUT_OF_SIGHT;

  /** Such as {@code no-route}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
