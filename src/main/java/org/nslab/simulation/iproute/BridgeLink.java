package org.nslab.simulation.iproute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nslab.network.BridgePort;
import org.nslab.network.Link;
import org.nslab.network.LinkId;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code bridge link}; iproute2: bridge/link.c. */
final class BridgeLink implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    String command = arguments.hasNext() ? arguments.next() : "show";
    if (Arguments.isBeginning(command, "set") || Arguments.isBeginning(command, "change")) {
      return set(session, arguments);
    }
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return show(session, arguments);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("bridge link");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"bridge link help\".");
  }

  private static int show(Session session, Arguments arguments) throws Exit {
    Optional<String> device = Optional.empty();
    while (arguments.hasNext()) {
      if (arguments.is("dev")) {
        device = Optional.of(arguments.value());
        if (session.device(device.get()).isEmpty()) {
          throw new Exit(Exit.WRONG_USAGE, "Cannot find device \"" + device.get() + "\"");
        }
      } else {
        arguments.next();
      }
    }
    Printer printer = session.printer().begin("", '[');
    LinkPrinter links = new LinkPrinter(session, printer, false, false);
    for (Link link : session.here().links().all()) {
      if (link.port().isPresent() && (device.isEmpty() || link.isCalled(device.get()))) {
        print(session, printer, links, link);
      }
    }
    session.print(printer.end(']'));
    return 0;
  }

  private static void print(Session session, Printer printer, LinkPrinter links, Link link) {
    printer.begin("", '{');
    links.nameAndFlags(link);
    printer.fact("mtu", link.mtu(), "mtu " + link.mtu() + " ");
    String master = session.here().master(link).map(Link::name).orElse("");
    printer.fact("master", master, "master " + master + " ");
    BridgePort port = link.port().orElseThrow();
    printer.fact("state", port.state().toString(), "state " + port.state() + " ");
    printer.fact("priority", 32, "priority 32 ");
    printer.fact("cost", 2, "cost 2 ");
    if (session.options().details) {
      details(printer, port);
    }
    printer.plain("\n").end('}');
  }

  private static void details(Printer printer, BridgePort port) {
    printer.plain("\n    ");
    onOff(printer, "hairpin", port.hairpin());
    for (String name : List.of("guard", "root_block", "fastleave")) {
      onOff(printer, name, false);
    }
    onOff(printer, "learning", port.learning());
    onOff(printer, "flood", port.flood());
    onOff(printer, "mcast_flood", port.mcastFlood());
    onOff(printer, "bcast_flood", true);
    printer.fact("mcast_router", 1, "mcast_router 1 ");
    onOff(printer, "mcast_to_unicast", false);
    onOff(printer, "neigh_suppress", port.neighSuppress());
    onOff(printer, "vlan_tunnel", false);
    onOff(printer, "isolated", port.isolated());
    onOff(printer, "locked", false);
  }

  private static void onOff(Printer printer, String name, boolean on) {
    printer.fact(name, on, name + (on ? " on " : " off "));
  }

  private static int set(Session session, Arguments arguments) throws Exit, Refusal {
    Optional<String> device = Optional.empty();
    Map<String, Boolean> switches = new HashMap<>();
    while (arguments.hasNext()) {
      if (arguments.is("dev")) {
        device = Optional.of(arguments.value());
      } else if (arguments.is("isolated", "hairpin", "learning")) {
        String key = arguments.peek();
        switches.put(key, onOff(key, arguments.value()));
      } else {
        throw new Exit(
            Exit.WRONG_USAGE,
            "The simulated lab does not know `bridge link set … "
                + arguments.peek()
                + "`; the kernel lab does.");
      }
    }
    if (device.isEmpty()) {
      throw new Exit(Exit.WRONG_USAGE, "Device is a required argument.");
    }
    LinkId id =
        session
            .device(device.get())
            .orElseThrow(() -> new Exit(Exit.WRONG_USAGE, "Cannot find bridge device"));
    BridgePort port =
        session.kernel().link(id).port().orElseThrow(() -> new Refusal(Errno.EOPNOTSUPP));
    BridgePort changed =
        new BridgePort(
            port.state(),
            switches.getOrDefault("isolated", port.isolated()),
            switches.getOrDefault("hairpin", port.hairpin()),
            switches.getOrDefault("learning", port.learning()),
            port.flood(),
            port.mcastFlood(),
            port.neighSuppress(),
            port.vlans());
    session.kernel().devices().set(id, link -> link.change().port(Optional.of(changed)).link());
    return 0;
  }

  private static boolean onOff(String key, String text) throws Exit {
    if (!text.equals("on") && !text.equals("off")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "Error: argument of \"" + key + "\" must be \"on\" or \"off\", not \"" + text + "\"");
    }
    return text.equals("on");
  }
}
