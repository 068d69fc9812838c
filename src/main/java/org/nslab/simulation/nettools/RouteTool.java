package org.nslab.simulation.nettools;

import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.Link;
import org.nslab.network.Namespace;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.Kernel;
import org.nslab.simulation.shell.Invocation;
import org.nslab.simulation.shell.Program;

/** {@code route}; man 8 route. */
public final class RouteTool implements Program {

  private static final String HEADER =
      """
      Kernel IP routing table
      Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
      """;

  private final Kernel kernel;

  /** One that shows and changes this kernel's routes. */
  public RouteTool(Kernel kernel) {
    this.kernel = kernel;
  }

  @Override
  public int run(Invocation invocation) {
    boolean numeric = false;
    int at = 0;
    while (at < invocation.arguments().size() && invocation.arguments().get(at).startsWith("-")) {
      String option = invocation.arguments().get(at);
      if (!option.matches("-[ne4]+")) {
        return unknown(invocation, option);
      }
      numeric |= option.indexOf('n') >= 0;
      at++;
    }
    if (at == invocation.arguments().size()) {
      list(invocation, numeric);
      return 0;
    }
    String command = invocation.arguments().get(at);
    if (command.equals("add") || command.equals("del")) {
      return new RouteToolChange(kernel, invocation, command.equals("add"))
          .run(invocation.arguments().subList(at + 1, invocation.arguments().size()));
    }
    return unknown(invocation, command);
  }

  private static int unknown(Invocation invocation, String word) {
    return invocation.fail(
        3, "The simulated lab does not know `route " + word + "`; the kernel lab does.");
  }

  private void list(Invocation invocation, boolean numeric) {
    Namespace namespace = kernel.namespace(invocation.environment().namespace());
    StringBuilder text = new StringBuilder(HEADER);
    for (Route route : namespace.routes().main(Family.INET)) {
      text.append(row(namespace, route, numeric));
    }
    invocation.out(text.toString());
  }

  private static String row(Namespace namespace, Route route, boolean numeric) {
    Optional<NextHop> hop = route.nextHops().stream().findFirst();
    boolean rejects = route.type() != RouteType.UNICAST;
    Optional<IpAddress> via = hop.flatMap(NextHop::via);
    boolean all = route.destination().isDefault();
    String to = all && !numeric ? "default" : route.destination().address().toString();
    String gateway = rejects ? "-" : via.map(IpAddress::toString).orElse("0.0.0.0");
    String mask = IpAddress.of("255.255.255.255").masked(route.destination().length()).toString();
    String flags =
        rejects
            ? "!" + (route.destination().isHost() ? "H" : "")
            : "U" + (via.isPresent() ? "G" : "") + (route.destination().isHost() ? "H" : "");
    OptionalInt device = hop.map(NextHop::device).orElse(OptionalInt.empty());
    String name =
        rejects || device.isEmpty()
            ? rejects ? "-" : "*"
            : namespace.link(device.getAsInt()).map(Link::name).orElse("*");
    return String.format(
        "%-15s %-15s %-15s %-5s %-6d %-2s %7s %s%n",
        to, gateway, mask, flags, route.metric(), rejects ? "-" : "0", rejects ? "-" : "0", name);
  }
}
