package org.nslab.simulation.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.kernel.Kernel;

/** {@code /sys/class/net/DEVICE}; Documentation/ABI/testing/sysfs-class-net. */
final class SysClassNet {

  private static final List<String> NAMES =
      List.of(
          "address", "carrier", "flags", "ifindex", "iflink", "mtu", "operstate", "tx_queue_len");

  private SysClassNet() {}

  static Optional<List<String>> list(Namespace namespace, String path) {
    String name = path.substring("/sys/class/net/".length());
    return namespace.link(name).map(link -> NAMES);
  }

  static Optional<String> read(Kernel kernel, String namespace, String path) {
    String[] parts = path.split("/", -1);
    Optional<Link> link =
        parts.length == 6 ? kernel.namespace(namespace).link(parts[4]) : Optional.empty();
    return link.flatMap(found -> value(found, parts[5])).map(value -> value + "\n");
  }

  private static Optional<String> value(Link link, String name) {
    return switch (name) {
      case "address" -> Optional.of(link.mac().orElse(MacAddress.ZERO).toString());
      case "carrier" -> link.isUp() ? Optional.of(link.hasCarrier() ? "1" : "0") : Optional.empty();
      case "flags" -> Optional.of("0x" + Integer.toHexString(link.flags().bits() & 0xffbf));
      case "ifindex" -> Optional.of(Integer.toString(link.index()));
      case "iflink" ->
          Optional.of(Integer.toString(link.linked().map(id -> id.index()).orElse(link.index())));
      case "mtu" -> Optional.of(Integer.toString(link.mtu()));
      case "operstate" -> Optional.of(link.operState().name().toLowerCase(Locale.ROOT));
      case "tx_queue_len" -> Optional.of(Integer.toString(link.txQueueLength()));
      default -> Optional.empty();
    };
  }
}
