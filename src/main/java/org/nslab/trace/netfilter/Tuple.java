package org.nslab.trace.netfilter;

import java.util.OptionalInt;
import org.nslab.network.Connection;
import org.nslab.network.address.IpAddress;
import org.nslab.trace.packet.Packet;
import org.nslab.trace.packet.Protocol;

/**
 * One direction of a connection; kernel: {@code struct nf_conntrack_tuple}.
 *
 * @param source where its packets come from
 * @param destination where they go
 * @param protocol of them
 * @param sourcePort or the id of an echo request
 * @param destinationPort or the id of an echo request
 */
record Tuple(
    IpAddress source,
    IpAddress destination,
    Protocol protocol,
    int sourcePort,
    int destinationPort) {

  static Tuple of(Packet packet) {
    return new Tuple(
        packet.source(),
        packet.destination(),
        packet.protocol(),
        packet.sourcePort(),
        packet.destinationPort());
  }

  boolean matches(Packet packet) {
    return destination.equals(packet.destination())
        && source.equals(packet.source())
        && protocol == packet.protocol()
        && sourcePort == packet.sourcePort()
        && destinationPort == packet.destinationPort();
  }

  Tuple inverted() {
    return new Tuple(
        /* source= */ destination,
        /* destination= */ source,
        protocol,
        /* sourcePort= */ destinationPort,
        /* destinationPort= */ sourcePort);
  }

  Tuple from(IpAddress address, int port) {
    return new Tuple(
        address, destination, protocol, port, protocol.hasPorts() ? destinationPort : port);
  }

  Tuple to(IpAddress address, int port) {
    return new Tuple(source, address, protocol, protocol.hasPorts() ? sourcePort : port, port);
  }

  Connection.Flow flow() {
    return new Connection.Flow(
        source, destination, OptionalInt.of(sourcePort), OptionalInt.of(destinationPort));
  }
}
