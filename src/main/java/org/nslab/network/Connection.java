package org.nslab.network;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.address.IpAddress;

/**
 * An entry of connection tracking, {@code man 8 conntrack}.
 *
 * @param protocol such as {@code icmp}, {@code tcp}, {@code udp}
 * @param state of TCP, such as {@code ESTABLISHED}
 * @param timeout in seconds from when it was read
 * @param original the direction of the first packet
 * @param reply what answers look like; differs from the reverse of it where addresses are
 *     translated
 * @param status such as {@code ASSURED}, {@code UNREPLIED}
 * @param mark 0 for none
 */
public record Connection(
    String protocol,
    Optional<String> state,
    long timeout,
    Flow original,
    Flow reply,
    Set<String> status,
    int mark) {

  /** Copies the set. */
  public Connection {
    status = Set.copyOf(status);
  }

  /** Whether no answer has been seen. */
  public boolean isUnreplied() {
    return status.contains("UNREPLIED");
  }

  /** Whether the answers show that a source was translated. */
  public boolean isSourceTranslated() {
    return !reply.destination().equals(original.source())
        || !reply.destinationPort().equals(original.sourcePort());
  }

  /** Whether the answers show that a destination was translated. */
  public boolean isDestinationTranslated() {
    return !reply.source().equals(original.destination())
        || !reply.sourcePort().equals(original.destinationPort());
  }

  /**
   * One direction.
   *
   * @param source where packets come from
   * @param destination where they go
   * @param sourcePort of protocols with ports; the id of an ICMP echo request
   * @param destinationPort of protocols with ports
   */
  public record Flow(
      IpAddress source,
      IpAddress destination,
      OptionalInt sourcePort,
      OptionalInt destinationPort) {}
}
