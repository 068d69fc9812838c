package org.nslab.trace;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.packet.Protocol;

/**
 * What is sent, and from where.
 *
 * @param from the id of the namespace that sends, see {@link org.nslab.network.NamespaceId}
 * @param to the address that it sends to
 * @param protocol what it sends; for a ping, the ICMP of the address's family
 * @param port where to, for TCP and UDP
 * @param source the address that it insists on ({@code ping -I}); else the kernel chooses
 * @param device the interface that it is bound to ({@code ping -I})
 * @param ttl time to live; {@link #TTL} for what the sender's kernel gives them
 * @param length of the IP packet in bytes, its header included
 * @param dontFragment whether it must not be cut up ({@code ping -M do})
 */
public record Flow(
    String from,
    IpAddress to,
    Protocol protocol,
    OptionalInt port,
    Optional<IpAddress> source,
    Optional<String> device,
    int ttl,
    int length,
    boolean dontFragment) {

  private static final int PING_LENGTH = 84;
  private static final int PING6_LENGTH = 104;
  private static final int SYN_LENGTH = 60;
  private static final int DATAGRAM_LENGTH = 40;

  /** What kernels give packets, as long as nobody changes {@code ip_default_ttl}. */
  public static final int TTL = 64;

  /** An echo request as {@code ping} sends it without options. */
  public static Flow ping(String from, IpAddress to) {
    Protocol icmp = Protocol.icmp(to.family());
    return of(from, to, icmp, -1, icmp == Protocol.ICMP ? PING_LENGTH : PING6_LENGTH);
  }

  /** The opening of a TCP connection. */
  public static Flow tcp(String from, IpAddress to, int port) {
    return of(from, to, Protocol.TCP, port, SYN_LENGTH);
  }

  /** A UDP datagram, to which whoever listens answers. */
  public static Flow udp(String from, IpAddress to, int port) {
    return of(from, to, Protocol.UDP, port, DATAGRAM_LENGTH);
  }

  private static Flow of(String from, IpAddress to, Protocol protocol, int port, int length) {
    return new Flow(
        from,
        to,
        protocol,
        port < 0 ? OptionalInt.empty() : OptionalInt.of(port),
        Optional.empty(),
        Optional.empty(),
        TTL,
        length,
        false);
  }

  /** A copy from this address and by this interface, as far as they are given. */
  public Flow from(Optional<IpAddress> address, Optional<String> bound) {
    return new Flow(from, to, protocol, port, address, bound, ttl, length, dontFragment);
  }

  /** A copy with another length; {@code ping -s SIZE} has 28 bytes more, in IPv6 48. */
  public Flow sized(int bytes, boolean whole) {
    return new Flow(from, to, protocol, port, source, device, ttl, bytes, whole);
  }

  /** A copy that lives through that many routers; {@code ping -t}. */
  public Flow living(int hops) {
    return new Flow(from, to, protocol, port, source, device, hops, length, dontFragment);
  }

  /** {@code ping red → 192.168.15.2}. */
  @Override
  public String toString() {
    String what = protocol.hasPorts() ? protocol.name().toLowerCase(java.util.Locale.ROOT) : "ping";
    return what + " " + from + " → " + to + (port.isPresent() ? ":" + port.getAsInt() : "");
  }
}
