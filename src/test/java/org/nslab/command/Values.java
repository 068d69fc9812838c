package org.nslab.command;

import java.util.List;
import java.util.Random;

/** Values of each kind, for generated commands. */
final class Values {

  private Values() {}

  static String of(Slot slot, Random random) {
    List<String> values = all(slot);
    return values.get(random.nextInt(values.size()));
  }

  private static List<String> all(Slot slot) {
    return switch (slot) {
      case NAMESPACE, NEW_NAMESPACE, NAMESPACE_OR_PID -> List.of("red", "blue", "green");
      case NAMESPACE_FILE -> List.of("/run/netns/red", "/proc/1/ns/net");
      case INTERFACE,
          INTERFACE_OR_ALIAS,
          ETHERNET_INTERFACE,
          NEW_INTERFACE,
          PEER_INTERFACE,
          BRIDGE_PORT ->
          List.of("veth-red", "veth-blue", "v0", "q1");
      case MASTER, BRIDGE, NEW_BRIDGE, OVS_BRIDGE -> List.of("v-net-0", "br0");
      case NEW_ADDRESS, OLD_ADDRESS -> List.of("192.168.15.1/24", "10.0.0.1/8", "fd00::1/64");
      case ADDRESS, OWN_ADDRESS, GATEWAY, HOST, NEIGHBOUR ->
          List.of("192.168.15.2", "10.0.0.7", "fd00::2");
      case PREFIX, NEW_ROUTE, ROUTE, MATCH_ADDRESS ->
          List.of("192.168.15.0/24", "10.0.0.0/8", "fd00::/64", "192.168.1.3");
      case MAC -> List.of("02:00:00:00:00:01", "02:00:00:00:00:0a");
      case NUMBER, COUNT, TIME, MTU, VLAN, PORT, PID -> List.of("1", "20", "300");
      case CHAIN, NEW_CHAIN, USER_CHAIN, NFT_CHAIN -> List.of("FORWARD", "INPUT", "mine");
      case SYSCTL -> List.of("net.ipv4.ip_forward", "net.ipv4.ip_forward=1");
      case IP_PROTOCOL -> List.of("tcp", "udp", "ospf", "47");
      case CT_STATE -> List.of("NEW", "RELATED,ESTABLISHED");
      case PORT_AND_PROTOCOL -> List.of("80/tcp", "5000-5010/udp");
      case COMMAND -> List.of("true");
      default -> List.of("word", "other", "third");
    };
  }
}
