package org.nslab.trace.routing;

import org.jspecify.annotations.Nullable;
import org.nslab.network.address.IpAddress;

/**
 * What a route is looked for; kernel: {@code struct flowi4}.
 *
 * @param source where the packet comes from; null where that is not decided yet
 * @param destination where it goes
 * @param inDevice the name of the interface that it came in by; {@code lo} for the host's own
 * @param outDevice the number of the interface that it must leave by; 0 for any
 * @param outName its name; empty for any
 * @param vrfTable the table of the VRF that the interface belongs to; 0 for none
 * @param mark of the firewall
 * @param protocol the IP protocol's number
 * @param sourcePort 0 for none
 * @param destinationPort 0 for none
 */
public record RouteQuery(
    @Nullable IpAddress source,
    IpAddress destination,
    String inDevice,
    int outDevice,
    String outName,
    int vrfTable,
    int mark,
    int protocol,
    int sourcePort,
    int destinationPort) {

  /** The interface that a host's own packets come in by, as rules see it. */
  public static final String LOCAL = "lo";

  /** For an address alone. */
  public static RouteQuery of(@Nullable IpAddress source, IpAddress destination, String inDevice) {
    return new RouteQuery(source, destination, inDevice, 0, "", 0, 0, 0, 0, 0);
  }

  /** The same by one interface only. */
  public RouteQuery by(int device, String name) {
    return new RouteQuery(
        source,
        destination,
        inDevice,
        device,
        name,
        vrfTable,
        mark,
        protocol,
        sourcePort,
        destinationPort);
  }

  /** The same in the routes of a VRF. */
  public RouteQuery in(int table) {
    return new RouteQuery(
        source,
        destination,
        inDevice,
        outDevice,
        outName,
        table,
        mark,
        protocol,
        sourcePort,
        destinationPort);
  }
}
