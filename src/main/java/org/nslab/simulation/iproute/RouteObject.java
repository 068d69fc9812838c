package org.nslab.simulation.iproute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.Routes;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.Prefix;
import org.nslab.simulation.kernel.Refusal;
import org.nslab.simulation.kernel.RouteChange;

/** {@code ip route}; iproute2: ip/iproute.c. */
final class RouteObject implements IpObject {

  @Override
  public int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      return new Selection(session, arguments).print();
    }
    String command = arguments.next();
    if (Arguments.isBeginning(command, "list")
        || Arguments.isBeginning(command, "show")
        || Arguments.isBeginning(command, "lst")) {
      return new Selection(session, arguments).print();
    }
    if (Arguments.isBeginning(command, "get")) {
      return RouteGet.run(session, arguments);
    }
    for (RouteChange.Mode mode : RouteChange.Mode.values()) {
      String name = mode.name().toLowerCase(java.util.Locale.ROOT);
      if (Arguments.isBeginning(command, name)
          || (name.equals("change") && command.equals("chg"))) {
        RouteRequest.read(session, arguments, false).add(session.kernel(), mode);
        return 0;
      }
    }
    if (Arguments.isBeginning(command, "delete")) {
      RouteRequest.read(session, arguments, true).delete(session.kernel());
      return 0;
    }
    if (Arguments.isBeginning(command, "flush")) {
      if (!arguments.hasNext()) {
        throw new Exit(Exit.WRONG_USAGE, "\"ip route flush\" requires arguments.");
      }
      return new Selection(session, arguments).flush();
    }
    if (Arguments.isBeginning(command, "help")) {
      throw Exit.usage("ip route");
    }
    throw new Exit(
        Exit.WRONG_USAGE, "Command \"" + command + "\" is unknown, try \"ip route help\".");
  }

  /** Which routes are listed or flushed; ip/iproute.c, iproute_list_flush_or_save. */
  static final class Selection {

    private final Session session;
    Optional<Integer> table = Optional.of(RtNames.MAIN);
    Optional<String> device = Optional.empty();
    Optional<Integer> protocol = Optional.empty();
    Optional<Integer> scope = Optional.empty();
    private Optional<RouteType> type = Optional.empty();
    private Optional<String> via = Optional.empty();
    private Optional<Prefix> root = Optional.empty();
    private Optional<Prefix> match = Optional.empty();
    private Optional<Prefix> exact = Optional.empty();

    Selection(Session session, Arguments arguments) throws Exit {
      this.session = session;
      while (arguments.hasNext()) {
        read(arguments);
      }
    }

    private void read(Arguments arguments) throws Exit {
      if (arguments.begins("table")) {
        table(arguments.value());
      } else if (arguments.is("dev", "oif", "iif")) {
        device = Optional.of(arguments.value());
        session.needDevice(device.get());
      } else if (arguments.begins("protocol")) {
        protocol = Optional.of(RouteRequest.named(arguments.value(), "protocol"));
      } else if (arguments.is("scope")) {
        scope = Optional.of(RouteRequest.named(arguments.value(), "scope"));
      } else if (arguments.is("type")) {
        String name = arguments.value();
        type = types().stream().filter(one -> one.toString().equals(name)).findFirst();
      } else if (arguments.is("via")) {
        via = Optional.of(arguments.value());
      } else if (arguments.begins("root")) {
        root = Optional.of(prefix(arguments.value()));
      } else if (arguments.begins("match")) {
        match = Optional.of(prefix(arguments.value()));
      } else {
        String word =
            arguments.is("to") || arguments.begins("exact") ? arguments.value() : arguments.next();
        exact = Optional.of(prefix(word));
      }
    }

    private static List<RouteType> types() {
      return List.of(RouteType.values());
    }

    private Prefix prefix(String text) throws Exit {
      Arguments.PrefixText read = Arguments.prefix(text, session.options().family);
      return new Prefix(read.address(), read.length());
    }

    private void table(String text) throws Exit {
      if (text.equals("all")) {
        table = Optional.empty();
        return;
      }
      if (RtNames.tableNumber(text).isEmpty()) {
        throw Exit.wrong(text, "table id value is invalid\n");
      }
      table = Optional.of(RtNames.tableNumber(text).getAsInt());
    }

    private List<Route> routes() {
      List<Route> routes = new ArrayList<>();
      for (Family family : families()) {
        Routes all = session.here().routes();
        for (Integer number : all.tables(family).keys()) {
          if (table.isEmpty() || table.get().equals(number)) {
            all.table(family, number).routes().stream().filter(this::fits).forEach(routes::add);
          }
        }
      }
      return routes;
    }

    private List<Family> families() {
      if (session.options().family.isPresent()) {
        return List.of(session.options().family.get());
      }
      return table.isEmpty() ? List.of(Family.values()) : List.of(Family.INET);
    }

    private boolean fits(Route route) {
      boolean byDevice =
          device.isEmpty()
              || session.device(device.get()).filter(id -> route.uses(id.index())).isPresent();
      boolean byGateway =
          via.isEmpty()
              || route.nextHops().stream()
                  .anyMatch(hop -> hop.via().map(Object::toString).equals(via));
      return byDevice
          && byGateway
          && protocol.map(number -> number == route.protocol()).orElse(true)
          && scope.map(number -> number == route.scope()).orElse(true)
          && type.map(kind -> kind == route.type()).orElse(true)
          && root.map(prefix -> prefix.contains(route.destination())).orElse(true)
          && match.map(prefix -> route.destination().contains(prefix)).orElse(true)
          && exact.map(prefix -> prefix.equals(route.destination())).orElse(true);
    }

    int print() {
      Printer printer = session.printer().begin("", '[');
      RoutePrinter routes = new RoutePrinter(session, printer, this);
      for (Route route : routes()) {
        int mark = printer.mark();
        routes.print(route);
        if (session.options().oneLine) {
          printer.oneLine(mark);
        }
      }
      session.print(printer.end(']'));
      return 0;
    }

    int flush() {
      for (Route route : routes()) {
        boolean own = route.protocol() == RtNames.PROTOCOL_KERNEL && route.family() == Family.INET6;
        if (!own) {
          session
              .kernel()
              .change(
                  session.namespace(), found -> found.withRoutes(found.routes().without(route)));
        }
      }
      return 0;
    }
  }
}
