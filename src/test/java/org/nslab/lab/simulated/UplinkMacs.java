package org.nslab.lab.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nslab.lab.LabException;
import org.nslab.lab.kernel.KernelLab;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NamespaceId;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.Simulation;

/** The MAC addresses that the kernel drew around a lab's host, as the simulation asks for them. */
final class UplinkMacs {

  private static final Pattern LINK =
      Pattern.compile("[0-9]+: ([^:@]+).*link/ether ([0-9a-f:]+) .*");
  private static final String SCRIPT =
      """
      ip -o link | sed 's/^/host /'
      for machine in router lan internet; do
        nsenter --net=/run/nslab/$machine ip -o link | sed "s/^/$machine /"
      done
      """;

  private UplinkMacs() {}

  static List<MacAddress> of(KernelLab real) throws LabException {
    Map<String, MacAddress> drawn = new HashMap<>();
    real.capture(SCRIPT, Duration.ofSeconds(10))
        .output()
        .lines()
        .forEach(
            line -> {
              int blank = line.indexOf(' ');
              Matcher link = LINK.matcher(line.substring(blank + 1).replace("\\", ""));
              if (link.matches()) {
                drawn.put(
                    line.substring(0, blank) + " " + link.group(1), MacAddress.of(link.group(2)));
              }
            });
    List<MacAddress> order = new ArrayList<>();
    Simulation probe = Simulation.booted(() -> 0L, () -> next(order));
    probe.surround();
    for (Namespace namespace : probe.state().all()) {
      for (Link link : namespace.links().all()) {
        MacAddress known =
            drawn.get(
                NamespaceId.machineAround(namespace.id()).orElse(namespace.id())
                    + " "
                    + link.name());
        int at = order.indexOf(link.mac().orElse(MacAddress.ZERO));
        // A bridge shows the address of one of its ports.
        if (known != null && at >= 0 && !link.name().equals("br-lan")) {
          order.set(at, known);
        }
      }
    }
    return order;
  }

  private static MacAddress next(List<MacAddress> order) {
    MacAddress marked = new MacAddress(0x02_ee_00_00_01_00L + order.size());
    order.add(marked);
    return marked;
  }
}
