package org.nslab.network;

import java.util.Optional;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;

/**
 * A socket that waits for connections or datagrams.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param address that it takes them for; unspecified for any
 * @param device the interface that it is bound to
 * @param port 1 to 65535
 * @param ipv6Only whether a socket of :: does not take IPv4
 * @param process the name of the program, where it is known
 */
public record Socket(
    String protocol,
    IpAddress address,
    Optional<String> device,
    int port,
    boolean ipv6Only,
    Optional<String> process) {

  /** Whether it takes what is sent to that address and port. */
  public boolean accepts(String wantedProtocol, IpAddress to, int toPort) {
    boolean every = address.isUnspecified() && (address.family() == to.family() || takesIpv4());
    return protocol.equals(wantedProtocol) && port == toPort && (every || address.equals(to));
  }

  private boolean takesIpv4() {
    return address.family() == Family.INET6 && !ipv6Only;
  }
}
