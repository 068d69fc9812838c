package org.nslab.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.address.IpAddress;

/** What an interface is, and what only its kind has. */
public sealed interface LinkDetail {

  /** As {@code ip -d link} names it, such as {@code bridge}. */
  String kind();

  /** {@code lo}. */
  record Loopback() implements LinkDetail {
    @Override
    public String kind() {
      return "loopback";
    }
  }

  /** A device that no {@code ip link add} made. */
  record Hardware() implements LinkDetail {
    @Override
    public String kind() {
      return "hardware";
    }
  }

  /** One end of a cable; {@link Link#linked} is the other. */
  record Veth() implements LinkDetail {
    @Override
    public String kind() {
      return "veth";
    }
  }

  /** Swallows what is sent. */
  record Dummy() implements LinkDetail {
    @Override
    public String kind() {
      return "dummy";
    }
  }

  /**
   * A virtual switch.
   *
   * @param stp whether it speaks the spanning tree protocol
   * @param forwardDelay in hundredths of a second
   * @param ageing of learnt addresses, in hundredths of a second
   * @param vlanFiltering whether ports are kept to their VLANs
   * @param defaultPvid the VLAN that new ports get; 0 for none
   * @param vlans its own, as a port of itself
   * @param callIptables whether its frames meet iptables, by its own setting
   * @param callIp6tables likewise for ip6tables
   * @param callArptables likewise for arptables
   * @param mcastSnooping whether it listens to who joins which group
   */
  record Bridge(
      boolean stp,
      long forwardDelay,
      long ageing,
      boolean vlanFiltering,
      int defaultPvid,
      List<PortVlan> vlans,
      boolean callIptables,
      boolean callIp6tables,
      boolean callArptables,
      boolean mcastSnooping)
      implements LinkDetail {

    /** As {@code ip link add NAME type bridge} makes it. */
    public static final Bridge DEFAULT =
        new Bridge(false, 1500, 30000, false, 1, List.of(), false, false, false, true);

    /** Copies the list. */
    public Bridge {
      vlans = List.copyOf(vlans);
    }

    /** A copy that belongs to these, as a port of itself. */
    public Bridge withVlans(List<PortVlan> changed) {
      return new Bridge(
          stp,
          forwardDelay,
          ageing,
          vlanFiltering,
          defaultPvid,
          changed,
          callIptables,
          callIp6tables,
          callArptables,
          mcastSnooping);
    }

    @Override
    public String kind() {
      return "bridge";
    }
  }

  /**
   * An end of an overlay, RFC 7348.
   *
   * @param id the VXLAN network identifier
   * @param local the source of what it sends
   * @param remote where it sends what it knows no better place for; a group too
   * @param port the UDP port
   * @param learning whether it learns who is behind which remote
   */
  record Vxlan(
      int id, Optional<IpAddress> local, Optional<IpAddress> remote, int port, boolean learning)
      implements LinkDetail {
    @Override
    public String kind() {
      return "vxlan";
    }
  }

  /**
   * A tagged part of the interface that it is linked to, IEEE 802.1Q.
   *
   * @param id 0 to 4095
   * @param protocol {@code 802.1Q} or {@code 802.1ad}
   */
  record Vlan(int id, String protocol) implements LinkDetail {
    @Override
    public String kind() {
      return "vlan";
    }
  }

  /**
   * A further MAC address of the interface that it is linked to.
   *
   * @param mode such as {@code vepa} or {@code bridge}
   */
  record Macvlan(String mode) implements LinkDetail {
    @Override
    public String kind() {
      return "macvlan";
    }
  }

  /**
   * Routing of its own for the interfaces whose master it is.
   *
   * @param table where its routes are
   */
  record Vrf(int table) implements LinkDetail {
    @Override
    public String kind() {
      return "vrf";
    }
  }

  /**
   * A tunnel of IP packets in IP packets.
   *
   * @param kind such as {@code ipip}, {@code gre}, {@code sit}
   * @param key what tells tunnels between the same ends apart
   */
  record Tunnel(String kind, Optional<IpAddress> local, Optional<IpAddress> remote, OptionalInt key)
      implements LinkDetail {}

  /**
   * Any other kind.
   *
   * @param kind as the kernel names it
   * @param attributes what {@code ip -d} tells of it and is plain text, by name
   */
  record Other(String kind, Map<String, String> attributes) implements LinkDetail {

    /** Copies the map. */
    public Other {
      attributes = Map.copyOf(attributes);
    }
  }
}
