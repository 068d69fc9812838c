package org.nslab.trace.packet;

import org.jspecify.annotations.Nullable;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/**
 * An IP packet.
 *
 * @param source where it says it comes from
 * @param destination where it goes
 * @param protocol what it carries
 * @param sourcePort of TCP and UDP; the id of an echo request or reply
 * @param destinationPort of TCP and UDP; the id of an echo request or reply
 * @param icmp its type and code, or {@link Icmp#NONE}
 * @param tcpFlags RFC 9293 section 3.1, as bits
 * @param ttl time to live, or hop limit
 * @param length in bytes, the IP header included
 * @param dontFragment whether routers must not cut it up
 * @param about for an error, the packet that it tells of
 */
public record Packet(
    IpAddress source,
    IpAddress destination,
    Protocol protocol,
    int sourcePort,
    int destinationPort,
    Icmp icmp,
    int tcpFlags,
    int ttl,
    int length,
    boolean dontFragment,
    @Nullable Packet about) {

  /** The first flag of a connection. */
  public static final int SYN = 2;

  private static final int SYN_ACK = SYN | 16;
  private static final int ERROR_LENGTH = 112;
  private static final int TTL = 64;

  /** IPv4 or IPv6. */
  public Family family() {
    return destination.family();
  }

  /** Whether it opens a conversation, rather than answers. */
  public boolean isRequest() {
    return protocol == Protocol.TCP ? tcpFlags == SYN : icmp.isEchoRequest() || isUdp();
  }

  private boolean isUdp() {
    return protocol == Protocol.UDP;
  }

  /** The answer of whoever receives it. */
  public Packet answer() {
    return new Packet(
        /* source= */ destination,
        /* destination= */ source,
        protocol,
        /* sourcePort= */ destinationPort,
        /* destinationPort= */ sourcePort,
        icmp.equals(Icmp.NONE) ? Icmp.NONE : Icmp.echoReply(family()),
        tcpFlags == 0 ? 0 : SYN_ACK,
        TTL,
        length,
        false,
        null);
  }

  /** The error that tells its sender of its end. */
  public Packet error(IcmpError error, IpAddress from) {
    return new Packet(
        from,
        source,
        Protocol.icmp(family()),
        0,
        0,
        error.icmp(family()),
        0,
        TTL,
        Math.min(length + 28, ERROR_LENGTH),
        false,
        this);
  }

  /** A copy from another address and port. */
  public Packet from(IpAddress changed, int port) {
    return new Packet(
        changed,
        destination,
        protocol,
        port,
        protocol.hasPorts() ? destinationPort : port,
        icmp,
        tcpFlags,
        ttl,
        length,
        dontFragment,
        about);
  }

  /** A copy to another address and port. */
  public Packet to(IpAddress changed, int port) {
    return new Packet(
        source,
        changed,
        protocol,
        protocol.hasPorts() ? sourcePort : port,
        port,
        icmp,
        tcpFlags,
        ttl,
        length,
        dontFragment,
        about);
  }

  /** A copy one router further on. */
  public Packet aged() {
    return copy(ttl - 1, length);
  }

  /** A copy that lives through that many routers and is that long. */
  public Packet with(int hops, int bytes) {
    return copy(hops, bytes);
  }

  /** A copy of another length: the longest of its fragments. */
  public Packet cut(int most) {
    return copy(ttl, Math.min(length, most));
  }

  private Packet copy(int changedTtl, int changedLength) {
    return new Packet(
        source,
        destination,
        protocol,
        sourcePort,
        destinationPort,
        icmp,
        tcpFlags,
        changedTtl,
        changedLength,
        dontFragment,
        about);
  }
}
