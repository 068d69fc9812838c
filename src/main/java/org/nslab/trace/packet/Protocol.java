package org.nslab.trace.packet;

import org.nslab.network.address.Family;

/** The protocols that are walked; numbers as IANA assigns them. */
public enum Protocol {
  /** Echo request and reply, RFC 792. */
  ICMP(1),
  /** A SYN and its answer, RFC 9293. */
  TCP(6),
  /** A datagram and an answer to it, RFC 768. */
  UDP(17),
  /** Echo request and reply, neighbour discovery, RFC 4443 and RFC 4861. */
  ICMPV6(58);

  private final int number;

  Protocol(int number) {
    this.number = number;
  }

  /** The number in the IP header. */
  public int number() {
    return number;
  }

  /** Whether it has ports. */
  public boolean hasPorts() {
    return this == TCP || this == UDP;
  }

  /** The ICMP of a family. */
  public static Protocol icmp(Family family) {
    return family == Family.INET ? ICMP : ICMPV6;
  }
}
