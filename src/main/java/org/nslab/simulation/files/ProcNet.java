package org.nslab.simulation.files;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.address.Family;
import org.nslab.network.address.MacAddress;

/** {@code /proc/net}; man 5 proc. */
final class ProcNet {

  static final List<String> NAMES = List.of("arp");

  private ProcNet() {}

  static Optional<String> read(Namespace namespace, String name) {
    return name.equals("arp") ? Optional.of(arp(namespace)) : Optional.empty();
  }

  /** Kernel: arp_seq_show. */
  private static String arp(Namespace namespace) {
    StringBuilder text =
        new StringBuilder(
            "IP address       HW type     Flags       HW address            Mask     Device\n");
    for (Neighbour neighbour : namespace.neighbours().values()) {
      if (neighbour.address().family() == Family.INET) {
        int flags =
            neighbour.state() == Neighbour.State.PERMANENT ? 6 : neighbour.isKnown() ? 2 : 0;
        text.append(
            String.format(
                "%-16s 0x%-10x0x%-10x%-17s     *        %s%n",
                neighbour.address(),
                1,
                flags,
                neighbour.mac().orElse(MacAddress.ZERO),
                namespace.link(neighbour.device()).map(Link::name).orElse("")));
      }
    }
    return text.toString();
  }
}
