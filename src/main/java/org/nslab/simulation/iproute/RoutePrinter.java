package org.nslab.simulation.iproute;

import java.util.List;
import java.util.Optional;
import org.nslab.network.Link;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;

/** Prints routes; iproute2: ip/iproute.c, print_route. What was asked for is not repeated. */
final class RoutePrinter {

  private final Session session;
  private final Printer printer;
  private final RouteObject.Selection selection;

  RoutePrinter(Session session, Printer printer, RouteObject.Selection selection) {
    this.session = session;
    this.printer = printer;
    this.selection = selection;
  }

  private void word(String key, Object value, String keyword) {
    printer.fact(key, value, keyword + " " + value + " ");
  }

  void print(Route route) {
    printer.begin("", '{');
    boolean details = session.options().details;
    if (route.type() != RouteType.UNICAST || details) {
      printer.fact("type", route.type().toString(), route.type() + " ");
    }
    printer.fact("dst", route.destinationText(), route.destinationText() + " ");
    Optional<NextHop> only =
        route.nextHops().size() == 1 ? Optional.of(route.nextHops().get(0)) : Optional.empty();
    only.ifPresent(this::way);
    if (selection.table.isEmpty() && route.table() != RtNames.MAIN) {
      word("table", RtNames.table(route.table()), "table");
    }
    if ((route.protocol() != RtNames.PROTOCOL_BOOT || details) && selection.protocol.isEmpty()) {
      word("protocol", RtNames.protocol(route.protocol()), "proto");
    }
    boolean far = route.scope() == RtNames.SCOPE_GLOBAL;
    if ((!far || details) && selection.scope.isEmpty()) {
      word("scope", RtNames.scope(route.scope()), "scope");
    }
    route.preferredSource().ifPresent(from -> word("prefsrc", from.toString(), "src"));
    if (route.metric() != 0 || route.family() == Family.INET6) {
      word("metric", route.metric(), "metric");
    }
    flags(only.map(hop -> List.copyOf(hop.flags())).orElse(List.of()));
    if (route.mtu().isPresent()) {
      metrics(route.mtu().getAsInt());
    }
    if (route.nextHops().size() > 1) {
      several(route);
    }
    route.preference().ifPresent(pref -> printer.fact("pref", pref, "pref " + pref));
    printer.plain("\n").end('}');
  }

  private void metrics(int mtu) {
    printer.begin("metrics", '[').begin("", '{');
    word("mtu", mtu, "mtu");
    printer.end('}').end(']');
  }

  private void way(NextHop hop) {
    hop.via().ifPresent(via -> word("gateway", via.toString(), "via"));
    if (hop.device().isPresent() && selection.device.isEmpty()) {
      word("dev", name(hop), "dev");
    }
  }

  private String name(NextHop hop) {
    int index = hop.device().orElse(0);
    return session.here().link(index).map(Link::name).orElse("if" + index);
  }

  private void flags(List<NextHop.Flag> flags) {
    printer.begin("flags", '[');
    for (NextHop.Flag flag : flags) {
      printer.fact("", flag.toString(), flag + " ");
    }
    printer.end(']');
  }

  private void several(Route route) {
    printer.begin("nexthops", '[');
    for (NextHop hop : route.nextHops()) {
      printer.begin("", '{').plain("\n\tnexthop ");
      hop.via().ifPresent(via -> word("gateway", via.toString(), "via"));
      word("dev", name(hop), "dev");
      word("weight", hop.weight(), "weight");
      flags(List.copyOf(hop.flags()));
      printer.end('}');
    }
    printer.end(']');
  }
}
