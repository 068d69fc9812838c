package org.nslab.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A switch of Open vSwitch.
 *
 * @param name which is also that of its own interface
 * @param ports by name
 * @param failMode {@code standalone} or {@code secure}, where it is set
 * @param flows as {@code ovs-ofctl dump-flows} prints them, without their counters
 */
public record OvsBridge(
    String name, List<Port> ports, Optional<String> failMode, List<String> flows) {

  /** Copies the lists. */
  public OvsBridge {
    ports = List.copyOf(ports);
    flows = List.copyOf(flows);
  }

  /**
   * A port of the switch.
   *
   * @param name that of its interface
   * @param type {@code system}, {@code internal}, {@code patch}, {@code vxlan}, …
   * @param tag the VLAN of untagged frames
   * @param trunks the VLANs of tagged frames; all where none is named
   * @param vlanMode the VLAN mode, such as {@code access}, where it is set
   * @param peer the other end of a patch
   * @param error why the switch cannot use it
   */
  public record Port(
      String name,
      String type,
      OptionalInt tag,
      Set<Integer> trunks,
      Optional<String> vlanMode,
      Optional<String> peer,
      Optional<String> error) {

    /** Copies the set. */
    public Port {
      trunks = Set.copyOf(trunks);
    }
  }
}
