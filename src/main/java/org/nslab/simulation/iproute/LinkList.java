package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.Link;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.Prefix;

/** {@code ip link show} and {@code ip addr show}; iproute2: ip/ipaddress.c. */
final class LinkList {

  private final Session session;
  private final boolean addresses;
  private Optional<String> device = Optional.empty();
  private Optional<Integer> master = Optional.empty();
  private Optional<String> kind = Optional.empty();
  private Optional<Integer> scope = Optional.empty();
  private Optional<Prefix> to = Optional.empty();
  private final AddressFlags flags = new AddressFlags();
  private boolean up;
  private boolean noMaster;

  LinkList(Session session, boolean addresses) {
    this.session = session;
    this.addresses = addresses;
  }

  int run(Arguments arguments) throws Exit {
    print(read(arguments).selected());
    return 0;
  }

  /** Reads what is to be listed. */
  LinkList read(Arguments arguments) throws Exit {
    while (arguments.hasNext()) {
      one(arguments);
    }
    return this;
  }

  private void one(Arguments arguments) throws Exit {
    if (arguments.is("to")) {
      Arguments.PrefixText prefix = Arguments.prefix(arguments.value(), session.options().family);
      to = Optional.of(new Prefix(prefix.address(), prefix.length()));
    } else if (arguments.is("scope")) {
      String text = arguments.value();
      if (!text.equals("all") && RtNames.scopeNumber(text).isEmpty()) {
        throw Exit.wrong(text, "invalid \"scope\"\n");
      }
      scope = text.equals("all") ? scope : Optional.of(RtNames.scopeNumber(text).getAsInt());
    } else if (arguments.is("up")) {
      arguments.next();
      up = true;
    } else if (arguments.is("master")) {
      String name = arguments.value();
      master = Optional.of(session.device(name).orElseThrow(() -> invalid(name)).index());
    } else if (arguments.is("nomaster")) {
      arguments.next();
      noMaster = true;
    } else if (arguments.is("type")) {
      kind = Optional.of(arguments.value());
    } else if (addresses && flags.accept(arguments.peek())) {
      arguments.next();
    } else {
      device(arguments);
    }
  }

  private static Exit invalid(String name) {
    return Exit.wrong(name, "Device does not exist\n");
  }

  private void device(Arguments arguments) throws Exit {
    String word = arguments.is("dev") ? arguments.value() : arguments.next();
    if (Arguments.isBeginning(word, "help")) {
      throw Exit.usage(addresses ? "ip address" : "ip link");
    }
    if (device.isPresent()) {
      throw Exit.garbage("dev", word);
    }
    device = Optional.of(word);
  }

  List<Link> selected() throws Exit {
    if (device.isPresent() && session.device(device.get()).isEmpty()) {
      throw new Exit(1, "Device \"" + device.get() + "\" does not exist.");
    }
    List<Link> selected = new ArrayList<>();
    for (Link link : session.here().links().all()) {
      boolean fits =
          (device.isEmpty() || link.isCalled(device.get()))
              && (!up || link.isUp())
              && (master.isEmpty() || link.master().orElse(0) == master.get())
              && (!noMaster || link.master().isEmpty())
              && (kind.isEmpty() || kind.get().equals(link.kind()));
      if (fits && (!filtersAddresses() || hasAddress(link))) {
        selected.add(link);
      }
    }
    return selected;
  }

  /** ip/ipaddress.c: ipaddr_filter; with a family those without a fitting address are left out. */
  private boolean filtersAddresses() {
    return addresses
        && (session.options().family.isPresent()
            || scope.isPresent()
            || to.isPresent()
            || flags.areAsked());
  }

  private boolean hasAddress(Link link) {
    boolean any = link.addresses().stream().anyMatch(this::fits);
    boolean withoutAny = session.options().family.isEmpty() && to.isEmpty() && !flags.areAsked();
    return any || (withoutAny && link.addresses().isEmpty());
  }

  boolean fits(InterfaceAddress address) {
    return session.shows(address.family())
        && flags.fit(address)
        && (scope.isEmpty() || scope.get() == address.scope())
        && (to.isEmpty() || to.get().contains(address.address()));
  }

  private boolean isLean() {
    return addresses
        && device.isEmpty()
        && session.options().family.equals(Optional.of(Family.INET6));
  }

  private void print(List<Link> links) {
    Printer printer = session.printer().begin("", '[');
    LinkPrinter linkPrinter = new LinkPrinter(session, printer, addresses, isLean());
    for (Link link : links) {
      printer.begin("", '{');
      int mark = printer.mark();
      if (session.options().brief) {
        linkPrinter.brief(link, this::fits);
      } else if (addresses && session.options().oneLine) {
        AddressPrinter.oneLines(session, printer, link, this::fits);
      } else {
        linkPrinter.full(link);
        if (addresses) {
          AddressPrinter.all(session, printer, link, this::fits);
        }
        if (session.options().oneLine) {
          printer.oneLine(mark);
        }
      }
      printer.end('}');
    }
    session.print(printer.end(']'));
  }
}
