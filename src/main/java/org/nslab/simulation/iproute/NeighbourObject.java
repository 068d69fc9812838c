package org.nslab.simulation.iproute;

import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.LinkDetail;
import org.nslab.network.LinkId;
import org.nslab.network.Neighbour;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Ipv4Address;
import org.nslab.network.address.MacAddress;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;

/** {@code ip neighbour}; iproute2: ip/ipneigh.c. */
final class NeighbourObject implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      return list(session, arguments, false);
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "add")) {
      return modify(session, arguments, false, true);
    }
    if (Arguments.isBeginning(command, "change") || command.equals("chg")) {
      return modify(session, arguments, true, false);
    }
    if (Arguments.isBeginning(command, "replace")) {
      return modify(session, arguments, true, true);
    }
    if (Arguments.isBeginning(command, "delete")) {
      return delete(session, arguments);
    }
    if (Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")
        || Arguments.isBeginning(command, "list")) {
      return list(session, arguments, false);
    }
    if (Arguments.isBeginning(command, "flush")) {
      if (!arguments.hasNext()) {
        throw new Exit(1, "Flush requires arguments.");
      }
      return list(session, arguments, true);
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip neighbour");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip neigh help\".");
  }

  /** What an entry is to be. */
  private static final class Request {
    private Optional<IpAddress> address = Optional.empty();
    private Optional<String> device = Optional.empty();
    private Optional<MacAddress> mac = Optional.empty();
    private Optional<String> badMac = Optional.empty();
    private Neighbour.State state = Neighbour.State.PERMANENT;
  }

  private static Request read(Session session, Arguments arguments) throws Exit {
    Request request = new Request();
    while (arguments.hasNext()) {
      if (arguments.begins("lladdr")) {
        String text = arguments.value();
        request.mac = MacAddress.parse(text);
        request.badMac = request.mac.isPresent() ? Optional.empty() : Optional.of(text);
      } else if (arguments.is("nud")) {
        request.state = state(arguments.value());
      } else if (arguments.is("dev")) {
        request.device = Optional.of(arguments.value());
      } else {
        String word = arguments.is("to") ? arguments.value() : arguments.next();
        if (Arguments.isBeginning(word, "help")) {
          throw Exit.usage("ip neighbour");
        }
        if (request.address.isPresent()) {
          throw Exit.garbage("to", word);
        }
        request.address = Optional.of(Arguments.address(word, session.options().family));
      }
    }
    if (request.device.isEmpty() || request.address.isEmpty()) {
      throw new Exit(Exit.WRONG_USAGE, "Device and destination are required arguments.");
    }
    if (request.badMac.isPresent()) {
      throw new Exit(1, "\"" + request.badMac.get() + "\" is invalid lladdr.");
    }
    return request;
  }

  private static Neighbour.State state(String text) throws Exit {
    for (Neighbour.State state : Neighbour.State.values()) {
      if (state.name().toLowerCase(java.util.Locale.ROOT).startsWith(text)) {
        return state;
      }
    }
    throw Exit.wrong(text, "nud state is bad");
  }

  /** Kernel: neigh_add. */
  private static int modify(Session session, Arguments arguments, boolean replace, boolean create)
      throws Exit, Refusal {
    Request request = read(session, arguments);
    LinkId device = session.needDevice(request.device.orElseThrow());
    IpAddress address = key(session, device, request);
    Optional<Neighbour> there = session.here().neighbour(device.index(), address);
    if (there.isPresent() && !replace) {
      throw new Refusal(Errno.EEXIST);
    }
    if (there.isEmpty() && !create) {
      throw new Refusal(Errno.ENOENT);
    }
    boolean loopback = session.kernel().link(device).detail() instanceof LinkDetail.Loopback;
    if (loopback && request.mac.isEmpty()) {
      request.mac = Optional.of(MacAddress.ZERO);
    }
    if (request.mac.isEmpty() && there.flatMap(Neighbour::mac).isEmpty()) {
      throw new Refusal(Errno.EINVAL);
    }
    Optional<MacAddress> mac =
        request.mac.isPresent() ? request.mac : there.flatMap(Neighbour::mac);
    Neighbour changed = new Neighbour(address, device.index(), mac, request.state, false, false);
    session.kernel().change(session.namespace(), found -> found.with(changed));
    return 0;
  }

  private static int delete(Session session, Arguments arguments) throws Exit, Refusal {
    Request request = read(session, arguments);
    LinkId device = session.needDevice(request.device.orElseThrow());
    Optional<Neighbour> there =
        session.here().neighbour(device.index(), key(session, device, request));
    if (there.isEmpty()) {
      throw new Refusal(Errno.ENOENT);
    }
    remove(session, there.get());
    return 0;
  }

  /** Kernel: arp_constructor, __ipv4_neigh_lookup; all IPv4 neighbours behind lo are one. */
  private static IpAddress key(Session session, LinkId device, Request request) {
    IpAddress address = request.address.orElseThrow();
    boolean loopback = session.kernel().link(device).detail() instanceof LinkDetail.Loopback;
    return loopback && address.family() == Family.INET ? new Ipv4Address(0) : address;
  }

  private static void remove(Session session, Neighbour neighbour) {
    session
        .kernel()
        .change(
            session.namespace(),
            found ->
                found.change().neighbours(found.neighbours().without(neighbour.key())).namespace());
  }

  /** Which entries are meant. */
  private record Wanted(
      Optional<String> device, Optional<String> to, Optional<Neighbour.State> state, boolean all) {

    static Wanted read(Session session, Arguments arguments) throws Exit {
      Optional<String> device = Optional.empty();
      Optional<String> to = Optional.empty();
      Optional<Neighbour.State> state = Optional.empty();
      boolean all = false;
      while (arguments.hasNext()) {
        if (arguments.is("dev")) {
          device = Optional.of(arguments.value());
          session.needDevice(device.get());
        } else if (arguments.is("nud")) {
          String text = arguments.value();
          all = text.equals("all");
          state = all ? Optional.empty() : Optional.of(NeighbourObject.state(text));
        } else {
          String word = arguments.is("to") ? arguments.value() : arguments.next();
          to = word.equals("all") ? Optional.empty() : Optional.of(word);
          if (to.isPresent()) {
            Arguments.prefix(word, session.options().family);
          }
        }
      }
      return new Wanted(device, to, state, all);
    }

    boolean fits(Session session, Neighbour neighbour) {
      boolean hidden = neighbour.state() == Neighbour.State.NOARP && !all;
      return !hidden
          && session.shows(neighbour.address().family())
          && (device.isEmpty() || name(session, neighbour).equals(device.get()))
          && (to.isEmpty() || to.get().equals(neighbour.address().toString()))
          && (state.isEmpty() || state.get() == neighbour.state());
    }
  }

  private static int list(Session session, Arguments arguments, boolean flush) throws Exit {
    Wanted wanted = Wanted.read(session, arguments);
    Printer printer = session.printer().begin("", '[');
    for (Neighbour neighbour : session.here().neighbours().values()) {
      boolean fits = wanted.fits(session, neighbour);
      boolean permanent = neighbour.state() == Neighbour.State.PERMANENT;
      if (fits && !flush) {
        print(session, printer, neighbour, wanted.device.isPresent());
      } else if (fits && (!permanent || wanted.state.isPresent())) {
        remove(session, neighbour);
      }
    }
    printer.end(']');
    if (!flush) {
      session.print(printer);
    }
    return 0;
  }

  private static String name(Session session, Neighbour neighbour) {
    return session.here().link(neighbour.device()).map(Link::name).orElse("");
  }

  /** iproute2: print_neigh. */
  private static void print(
      Session session, Printer printer, Neighbour neighbour, boolean deviceGiven) {
    printer.begin("", '{');
    printer.fact("dst", neighbour.address().toString(), neighbour.address() + " ");
    if (!deviceGiven) {
      String name = name(session, neighbour);
      printer.fact("dev", name, "dev " + name + " ");
    }
    neighbour.mac().ifPresent(mac -> printer.fact("lladdr", mac.toString(), "lladdr " + mac + " "));
    if (neighbour.router() && neighbour.address().family() == Family.INET6) {
      printer.fact("router", "null", "router ");
    }
    if (session.options().statistics > 0) {
      printer.plain("used 0/0/0 probes 0 ");
    }
    printer.begin("state", '[');
    printer.fact("", neighbour.state().name(), neighbour.state() + " ");
    printer.end(']').plain("\n").end('}');
  }
}
