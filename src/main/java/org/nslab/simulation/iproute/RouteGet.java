package org.nslab.simulation.iproute;

import org.nslab.network.Link;
import org.nslab.network.RouteType;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Errno;
import org.nslab.simulation.kernel.Refusal;
import org.nslab.trace.routing.RouteAnswer;
import org.nslab.trace.routing.RouteLookup;
import org.nslab.trace.routing.RouteQuery;
import org.nslab.trace.routing.SourceAddress;

/** {@code ip route get}; iproute2: ip/iproute.c, iproute_get. */
final class RouteGet {

  private RouteGet() {}

  static int run(Session session, Arguments arguments) throws Exit, Refusal {
    if (!arguments.hasNext()) {
      throw new Exit(Exit.WRONG_USAGE, "need at least a destination address");
    }
    String word = arguments.is("to") ? arguments.value() : arguments.next();
    IpAddress to = Arguments.prefix(word, session.options().family).address();
    RouteQuery query = RouteQuery.of(null, to, RouteQuery.LOCAL);
    while (arguments.hasNext()) {
      if (!arguments.is("oif", "dev")) {
        throw new Exit(
            Exit.WRONG_USAGE,
            "The simulated lab does not know `ip route get … "
                + arguments.peek()
                + "`; the kernel lab does.");
      }
      String name = arguments.value();
      query = query.by(session.needDevice(name).index(), name);
    }
    RouteAnswer answer = RouteLookup.lookup(session.here(), query);
    refuse(answer);
    print(session, answer, to);
    return 0;
  }

  private static void refuse(RouteAnswer answer) throws Refusal {
    if (answer.isRejected()) {
      RouteType type = answer.refusal();
      throw new Refusal(
          type == RouteType.BLACKHOLE
              ? Errno.EINVAL
              : type == RouteType.PROHIBIT ? Errno.EACCES : Errno.EHOSTUNREACH);
    }
    if (!answer.isFound()) {
      throw new Refusal(Errno.ENETUNREACH);
    }
  }

  private static void print(Session session, RouteAnswer answer, IpAddress to) {
    Printer printer = session.printer().begin("", '[').begin("", '{');
    boolean local = answer.isLocal();
    boolean special = local || answer.isBroadcast();
    if (special) {
      String type = answer.taken().orElseThrow().type().toString();
      printer.fact("type", type, type + " ");
    }
    printer.fact("dst", to.toString(), to + " ");
    IpAddress hop = answer.nextHop(to);
    if (!hop.equals(to)) {
      printer.fact("gateway", hop.toString(), "via " + hop + " ");
    }
    int index = local ? 1 : answer.device();
    String name = session.here().link(index).map(Link::name).orElse("if" + index);
    printer.fact("dev", name, "dev " + name + " ");
    IpAddress source = local ? to : SourceAddress.of(session.here(), answer, to);
    if (source != null) {
      printer.fact("prefsrc", source.toString(), "src " + source + " ");
    }
    printer.begin("flags", '[').end(']');
    printer.fact("uid", 0, "uid 0 ");
    String cache = local ? "<local> " : answer.isBroadcast() ? "<local,brd> " : "";
    printer.plain("\n    cache " + cache + "\n");
    printer.begin("cache", '[');
    if (local) {
      printer.member("", "local");
    }
    session.print(printer.end(']').end('}').end(']'));
  }
}
