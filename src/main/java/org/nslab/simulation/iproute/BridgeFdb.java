package org.nslab.simulation.iproute;

import java.util.Optional;
import org.nslab.network.FdbEntry;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code bridge fdb}; iproute2: bridge/fdb.c. */
final class BridgeFdb implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    String command = arguments.hasNext() ? arguments.next() : "show";
    if (Arguments.isBeginning(command, "add")
        || Arguments.isBeginning(command, "replace")
        || Arguments.isBeginning(command, "append")) {
      return modify(session, arguments, true, command.startsWith("a"));
    }
    if (Arguments.isBeginning(command, "delete")) {
      return modify(session, arguments, false, false);
    }
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return show(session, arguments);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("bridge fdb");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"bridge fdb help\".");
  }

  private static LinkId device(Session session, String name) throws Exit {
    return session
        .device(name)
        .orElseThrow(() -> new Exit(Exit.WRONG_USAGE, "Cannot find device \"" + name + "\""));
  }

  private static int show(Session session, Arguments arguments) throws Exit {
    Optional<LinkId> device = Optional.empty();
    Optional<LinkId> bridge = Optional.empty();
    boolean dynamic = false;
    while (arguments.hasNext()) {
      if (arguments.is("brport", "dev")) {
        device = Optional.of(device(session, arguments.value()));
      } else if (arguments.is("br")) {
        bridge = Optional.of(device(session, arguments.value()));
      } else {
        dynamic |= arguments.next().equals("dynamic");
      }
    }
    Printer printer = session.printer().begin("", '[');
    for (Link link : session.here().links().all()) {
      boolean inBridge =
          bridge.isEmpty()
              || link.index() == bridge.get().index()
              || link.master().orElse(0) == bridge.get().index();
      if (inBridge && (device.isEmpty() || device.get().index() == link.index())) {
        entries(session, printer, link, device.isPresent(), dynamic);
      }
    }
    session.print(printer.end(']'));
    return 0;
  }

  private static void entries(
      Session session, Printer printer, Link link, boolean given, boolean dynamic) {
    for (FdbEntry entry : session.here().fdb().values()) {
      boolean fits = !dynamic || entry.state() == FdbEntry.State.LEARNT;
      if (entry.key().device() == link.index() && fits) {
        print(session, printer, link, entry, given);
      }
    }
  }

  private static void print(
      Session session, Printer printer, Link link, FdbEntry entry, boolean given) {
    printer.begin("", '{');
    String mac = entry.key().mac().toString();
    printer.fact("mac", mac, mac + " ");
    if (!given) {
      printer.fact("ifname", link.name(), "dev " + link.name() + " ");
    }
    printer.begin("flags", '[');
    if (entry.key().self()) {
      printer.fact("", "self", "self ");
    }
    printer.end(']');
    boolean own = link.detail() instanceof LinkDetail.Bridge;
    String master = own ? link.name() : session.here().master(link).map(Link::name).orElse("");
    if (!entry.key().self() && !master.isEmpty()) {
      printer.fact("master", master, "master " + master + " ");
    }
    String state =
        entry.state() == FdbEntry.State.LEARNT
            ? ""
            : entry.state().name().toLowerCase(java.util.Locale.ROOT);
    printer.member("state", state);
    printer.plain(state + "\n").end('}');
  }

  private static int modify(Session session, Arguments arguments, boolean add, boolean exclusive)
      throws Exit, Refusal {
    Optional<String> text = Optional.empty();
    Optional<String> device = Optional.empty();
    FdbEntry.State state = FdbEntry.State.PERMANENT;
    boolean master = false;
    while (arguments.hasNext()) {
      if (arguments.is("dev")) {
        device = Optional.of(arguments.value());
      } else if (arguments.begins("static", "dynamic", "temp")) {
        arguments.next();
        state = FdbEntry.State.STATIC;
      } else if (arguments.begins("permanent", "local", "self")) {
        arguments.next();
      } else if (arguments.begins("master")) {
        arguments.next();
        master = true;
      } else {
        text = Optional.of(arguments.next());
      }
    }
    if (device.isEmpty() || text.isEmpty()) {
      throw new Exit(Exit.WRONG_USAGE, "Device and address are required arguments.");
    }
    Optional<MacAddress> mac = MacAddress.parse(text.get());
    if (mac.isEmpty()) {
      throw new Exit(Exit.WRONG_USAGE, "Invalid mac address " + text.get());
    }
    LinkId id = device(session, device.get());
    if (!master || session.kernel().link(id).master().isEmpty()) {
      throw new Refusal(Errno.EOPNOTSUPP);
    }
    change(session, new FdbEntry.Key(id.index(), mac.get(), 0, false, ""), state, add, exclusive);
    return 0;
  }

  private static void change(
      Session session, FdbEntry.Key key, FdbEntry.State state, boolean add, boolean exclusive)
      throws Refusal {
    boolean there = session.here().fdb().contains(key);
    if (!add && !there) {
      throw new Refusal(Errno.ENOENT);
    }
    if (add && there && exclusive) {
      throw new Refusal(Errno.EEXIST);
    }
    FdbEntry entry = new FdbEntry(key, state, Optional.empty(), false);
    session
        .kernel()
        .change(
            session.namespace(),
            found ->
                add ? found.with(entry) : found.change().fdb(found.fdb().without(key)).namespace());
  }
}
