package org.nslab.simulation.iproute;

import java.util.List;
import java.util.function.Predicate;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.Link;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;

/** Prints addresses; iproute2: ip/ipaddress.c, print_addrinfo. */
final class AddressPrinter {

  private static final List<Flag> NAMED =
      List.of(
          Flag.SECONDARY,
          Flag.NODAD,
          Flag.OPTIMISTIC,
          Flag.DADFAILED,
          Flag.HOMEADDRESS,
          Flag.DEPRECATED,
          Flag.TENTATIVE,
          Flag.MNGTMPADDR,
          Flag.NOPREFIXROUTE,
          Flag.AUTOJOIN);

  private final Printer printer;

  private AddressPrinter(Printer printer) {
    this.printer = printer;
  }

  static void all(Session session, Printer printer, Link link, Predicate<InterfaceAddress> wanted) {
    AddressPrinter addresses = new AddressPrinter(printer);
    printer.begin("addr_info", '[');
    for (InterfaceAddress address : link.addresses()) {
      if (wanted.test(address)) {
        printer.begin("", '{').plain("    ");
        addresses.one(address);
        printer.plain("\n").end('}');
      }
    }
    printer.end(']');
  }

  /** {@code ip -o addr}: a line for each address. */
  static void oneLines(
      Session session, Printer printer, Link link, Predicate<InterfaceAddress> wanted) {
    if (printer.isJson()) {
      new LinkPrinter(session, printer, true, false).full(link);
      all(session, printer, link, wanted);
      return;
    }
    AddressPrinter addresses = new AddressPrinter(printer);
    for (InterfaceAddress address : link.addresses()) {
      if (wanted.test(address)) {
        int mark = printer.mark();
        printer.plain(link.index() + ": " + link.name() + "    ");
        addresses.one(address);
        printer.oneLine(mark);
        printer.plain(printer.mark() > mark ? "" : "\n");
      }
    }
  }

  static void brief(
      Session session, Printer printer, Link link, Predicate<InterfaceAddress> wanted) {
    printer.begin("addr_info", '[');
    for (InterfaceAddress address : link.addresses()) {
      if (wanted.test(address)) {
        printer.begin("", '{');
        new AddressPrinter(printer).local(address);
        printer.plain(" ").end('}');
      }
    }
    printer.end(']');
  }

  private void local(InterfaceAddress address) {
    String text = address.address().toString();
    printer.fact("local", text, text);
    address.peer().ifPresent(peer -> printer.fact("address", peer.toString(), " peer " + peer));
    printer.fact("prefixlen", address.length(), "/" + address.length());
  }

  private void one(InterfaceAddress address) {
    String family = address.family() == Family.INET ? "inet" : "inet6";
    printer.fact("family", family, family + " ");
    local(address);
    printer.plain(" ");
    if (address.metric() != 0) {
      printer.fact("metric", address.metric(), "metric " + address.metric() + " ");
    }
    address
        .broadcast()
        .ifPresent(
            broadcast -> printer.fact("broadcast", broadcast.toString(), "brd " + broadcast + " "));
    String scope = RtNames.scope(address.scope());
    printer.fact("scope", scope, "scope " + scope + " ");
    for (Flag flag : NAMED) {
      if (address.flags().contains(flag)) {
        String name = flag.name().toLowerCase(java.util.Locale.ROOT);
        printer.fact(name, true, name + " ");
      }
    }
    if (address.validLifetime() != InterfaceAddress.FOREVER) {
      printer.fact("dynamic", true, "dynamic ");
    }
    address.label().ifPresent(label -> printer.fact("label", label, label));
    printer.plain("\n       ");
    lifetime("valid_life_time", "valid_lft ", address.validLifetime());
    printer.plain(" ");
    lifetime("preferred_life_time", "preferred_lft ", address.preferredLifetime());
  }

  private void lifetime(String key, String words, long seconds) {
    boolean forever = seconds == InterfaceAddress.FOREVER;
    printer.fact(key, seconds, words + (forever ? "forever" : seconds + "sec"));
  }
}
