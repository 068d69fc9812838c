package org.nslab.simulation.nettools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.Neighbour;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code arp}; man 8 arp. */
public final class Arp implements Program {

  private static final String HEADER =
      "Address                  HWtype  HWaddress           Flags Mask            Iface\n";

  private final Kernel kernel;

  /** One that shows this kernel's neighbours. */
  public Arp(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    boolean bsd = false;
    Optional<String> device = Optional.empty();
    char action = 'l';
    List<String> names = new ArrayList<>();
    List<String> words = invocation.arguments();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("-") || word.length() < 2) {
        names.add(word);
      } else if (word.equals("-i") && i + 1 < words.size()) {
        device = Optional.of(words.get(++i));
      } else {
        for (char letter : word.substring(1).toCharArray()) {
          if ("anevds".indexOf(letter) < 0) {
            return unknown(invocation, word);
          }
          bsd |= letter == 'a';
          action = letter == 'd' || letter == 's' ? letter : action;
        }
      }
    }
    if (action == 'l') {
      return list(
          invocation, bsd, device, names.isEmpty() ? Optional.empty() : Optional.of(names.get(0)));
    }
    return names.isEmpty()
        ? invocation.fail(255, "arp: need host name")
        : change(invocation, action == 's', names);
  }

  private static int unknown(Invocation invocation, String option) {
    return invocation.fail(
        255, "The simulated lab does not know `arp " + option + "`; the kernel lab does.");
  }

  private int list(
      Invocation invocation, boolean bsd, Optional<String> device, Optional<String> host) {
    Namespace namespace = kernel.namespace(invocation.environment().namespace());
    int seen = 0;
    int shown = 0;
    StringBuilder text = new StringBuilder();
    for (Neighbour neighbour : namespace.neighbours().values()) {
      if (neighbour.address().family() != Family.INET
          || neighbour.state() == Neighbour.State.NOARP) {
        continue;
      }
      seen++;
      String name = namespace.link(neighbour.device()).map(Link::name).orElse("");
      boolean fits =
          (device.isEmpty() || device.get().equals(name))
              && (host.isEmpty() || host.get().equals(neighbour.address().toString()));
      if (fits) {
        text.append(shown == 0 && !bsd ? HEADER : "");
        text.append(bsd ? bsd(neighbour, name) : row(neighbour, name));
        shown++;
      }
    }
    if (shown == 0 && host.isPresent()) {
      text.append(host.get()).append(" (").append(host.get()).append(") -- no entry\n");
    } else if (shown == 0 && seen > 0) {
      text.append("arp: in ").append(seen).append(" entries no match found.\n");
    }
    invocation.out(text.toString());
    return 0;
  }

  private static String row(Neighbour neighbour, String device) {
    if (!neighbour.isKnown()) {
      return String.format(
          "%-23s  %-8s%-20s%-6s%-15s %s%n",
          neighbour.address(), "", "(incomplete)", "", "", device);
    }
    String flags = neighbour.state() == Neighbour.State.PERMANENT ? "CM" : "C";
    return String.format(
        "%-23s  %-8s%-20s%-6s%-15s %s%n",
        neighbour.address(), "ether", neighbour.mac().orElseThrow(), flags, "", device);
  }

  private static String bsd(Neighbour neighbour, String device) {
    String what =
        neighbour.isKnown()
            ? neighbour.mac().orElseThrow()
                + " [ether]"
                + (neighbour.state() == Neighbour.State.PERMANENT ? " PERM" : "")
            : "<incomplete>";
    return "? (" + neighbour.address() + ") at " + what + " on " + device + "\n";
  }

  private int change(Invocation invocation, boolean add, List<String> names) {
    Optional<IpAddress> address = IpAddress.parse(names.get(0));
    if (address.isEmpty()) {
      return invocation.fail(255, names.get(0) + ": Unknown host");
    }
    String id = invocation.environment().namespace();
    Namespace namespace = kernel.namespace(id);
    Optional<Integer> device = Interfaces.towards(namespace, address.get());
    if (add) {
      Optional<MacAddress> mac =
          names.size() < 2 ? Optional.empty() : MacAddress.parse(names.get(1));
      if (mac.isEmpty()) {
        return invocation.fail(
            255, names.size() < 2 ? "arp: need hardware address" : "arp: invalid hardware address");
      }
      if (device.isEmpty()) {
        return invocation.fail(255, "SIOCSARP: Network is unreachable");
      }
      Neighbour entry =
          new Neighbour(address.get(), device.get(), mac, Neighbour.State.PERMANENT, false, false);
      kernel.change(id, found -> found.with(entry));
      return 0;
    }
    Optional<Neighbour> there = device.flatMap(index -> namespace.neighbour(index, address.get()));
    if (there.isEmpty()) {
      return invocation.fail(
          255,
          device.isEmpty()
              ? "SIOCDARP(dontpub): Network is unreachable"
              : "No ARP entry for " + names.get(0));
    }
    kernel.change(
        id,
        found ->
            found.change().neighbours(found.neighbours().without(there.get().key())).namespace());
    return 0;
  }
}
