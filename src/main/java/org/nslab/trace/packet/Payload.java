package org.nslab.trace.packet;

import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/** What a frame carries. */
public sealed interface Payload {

  /** In bytes, without the Ethernet header. */
  int length();

  /** IPv4 (and ARP) or IPv6. */
  Family family();

  /** An IP packet. */
  record Ip(Packet packet) implements Payload {
    @Override
    public int length() {
      return packet.length();
    }

    @Override
    public Family family() {
      return packet.family();
    }
  }

  /**
   * Asks who has an address, or says so: ARP (RFC 826), or neighbour discovery (RFC 4861).
   *
   * @param answer whether it is the answer
   * @param sender who sends it; unspecified if it has no address
   * @param target whose MAC address is asked for, or who is told
   */
  record Resolution(boolean answer, IpAddress sender, IpAddress target) implements Payload {

    private static final int ARP_LENGTH = 28;
    private static final int ND_LENGTH = 72;

    /** What whoever holds the address says. */
    public Resolution reply() {
      return new Resolution(true, /* sender= */ target, /* target= */ sender);
    }

    @Override
    public int length() {
      return family() == Family.INET ? ARP_LENGTH : ND_LENGTH;
    }

    @Override
    public Family family() {
      return target.family();
    }
  }
}
