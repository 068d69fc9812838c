package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;

/**
 * An interface.
 *
 * @param index its number in its namespace, from 1
 * @param name 1 to 15 characters
 * @param detail its kind, and what only that kind has
 * @param flags what it is set to and what it hears
 * @param operState what RFC 2863 says of it
 * @param mac its address on the segment; empty for kinds without, or with a longer one
 * @param mtu the longest packet that it takes, in bytes
 * @param txQueueLength in packets
 * @param qdisc the queueing discipline, such as {@code noqueue}
 * @param master the number of the bridge (or bond, VRF) that it is a port of
 * @param port what it has as a port of a bridge
 * @param linked what stands behind the at sign: a cable's other end, a VLAN's interface
 * @param group 0 for {@code default}
 * @param alias what {@code ip link set … alias} says
 * @param alternativeNames other names that commands take
 * @param addresses in the order in which the kernel lists them
 */
public record Link(
    int index,
    String name,
    LinkDetail detail,
    LinkFlags flags,
    OperState operState,
    Optional<MacAddress> mac,
    int mtu,
    int txQueueLength,
    String qdisc,
    OptionalInt master,
    Optional<BridgePort> port,
    Optional<LinkId> linked,
    int group,
    Optional<String> alias,
    List<String> alternativeNames,
    List<InterfaceAddress> addresses) {

  /** Copies the lists. */
  public Link {
    alternativeNames = List.copyOf(alternativeNames);
    addresses = List.copyOf(addresses);
  }

  /** As {@code ip -d link} names what it is; {@code loopback}, {@code hardware} beside. */
  public String kind() {
    return detail.kind();
  }

  /** Whether it was set up. */
  public boolean isUp() {
    return flags.has(LinkFlag.UP);
  }

  /** Whether it hears its other end; never while it is down. */
  public boolean hasCarrier() {
    return flags.has(LinkFlag.LOWER_UP);
  }

  /** Whether packets pass: up, with a carrier, and not dormant. */
  public boolean isRunning() {
    return isUp() && (operState == OperState.UP || operState == OperState.UNKNOWN) && hasCarrier();
  }

  /** The other end of a cable; empty for other kinds, which are linked to what is below them. */
  public Optional<LinkId> peer() {
    return detail instanceof LinkDetail.Veth ? linked : Optional.empty();
  }

  /** The addresses of one family. */
  public List<InterfaceAddress> addresses(Family family) {
    return addresses.stream().filter(held -> held.family() == family).toList();
  }

  /** The entry for an address that it holds, whatever its prefix length. */
  public Optional<InterfaceAddress> address(IpAddress address) {
    for (InterfaceAddress held : addresses) {
      if (held.address().equals(address)) {
        return Optional.of(held);
      }
    }
    return Optional.empty();
  }

  /** Whether commands can call it so. */
  public boolean isCalled(String text) {
    return name.equals(text) || alternativeNames.contains(text);
  }

  /** For changing several things at once. */
  public LinkChange change() {
    return new LinkChange(this);
  }

  /** A copy that holds these addresses. */
  public Link withAddresses(List<InterfaceAddress> changed) {
    return change().addresses(changed).link();
  }

  /** A copy with these flags and that state. */
  public Link withFlags(LinkFlags changed, OperState state) {
    return change().flags(changed).operState(state).link();
  }
}
