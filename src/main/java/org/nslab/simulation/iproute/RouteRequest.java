package org.nslab.simulation.iproute;

import java.util.Locale;
import java.util.Optional;
import org.nslab.network.LinkId;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.simulation.kernel.RouteChange;

/** What {@code ip route add} and its like are told; iproute2: ip/iproute.c, iproute_modify. */
final class RouteRequest {

  private final Session session;
  private final boolean delete;
  private Optional<Arguments.PrefixText> to = Optional.empty();
  private Optional<Family> family;
  private Optional<RouteType> type = Optional.empty();
  private Optional<IpAddress> via = Optional.empty();
  private Optional<IpAddress> source = Optional.empty();
  private Optional<String> device = Optional.empty();
  private Optional<Integer> scope = Optional.empty();
  private Optional<Integer> table = Optional.empty();
  private Optional<Integer> protocol = Optional.empty();
  private Optional<Long> metric = Optional.empty();
  private Optional<Integer> mtu = Optional.empty();
  private boolean onLink;
  private boolean isDefault;

  private RouteRequest(Session session, boolean delete) {
    this.session = session;
    this.delete = delete;
    family = session.options().family;
  }

  static RouteChange read(Session session, Arguments arguments, boolean delete) throws Exit {
    RouteRequest request = new RouteRequest(session, delete);
    while (arguments.hasNext()) {
      request.one(arguments);
    }
    return request.change();
  }

  private void one(Arguments arguments) throws Exit {
    if (arguments.is("src")) {
      source = Optional.of(address(arguments.value()));
    } else if (arguments.is("via")) {
      String word = arguments.value();
      if (word.equals("inet") || word.equals("inet6")) {
        word = arguments.hasNext() ? arguments.next() : word;
      }
      via = Optional.of(address(word));
    } else if (arguments.begins("metric")
        || arguments.begins("priority")
        || arguments.is("preference")) {
      metric = Optional.of(number(arguments.value(), 0xffff_ffffL, "metric"));
    } else if (arguments.is("scope")) {
      scope = Optional.of(named(arguments.value(), "scope"));
    } else if (arguments.is("mtu")) {
      mtu = Optional.of((int) number(arguments.value(), Integer.MAX_VALUE, "mtu"));
    } else if (arguments.begins("protocol")) {
      protocol = Optional.of(named(arguments.value(), "protocol"));
    } else if (arguments.begins("table")) {
      table = Optional.of(named(arguments.value(), "table"));
    } else if (arguments.is("dev", "oif")) {
      device = Optional.of(arguments.value());
    } else if (arguments.is("onlink")) {
      arguments.next();
      onLink = true;
    } else if (arguments.is("nexthop", "encap", "nhid", "tos", "dsfield", "from", "expires")) {
      throw new Exit(
          Exit.WRONG_USAGE,
          "The simulated lab does not know `ip route … "
              + arguments.peek()
              + "`; the kernel lab does.");
    } else {
      destination(arguments);
    }
  }

  private static long number(String text, long most, String key) throws Exit {
    return Arguments.number(text, most)
        .orElseThrow(() -> Exit.wrong(text, "\"" + key + "\" value is invalid\n"));
  }

  private IpAddress address(String text) throws Exit {
    IpAddress address = Arguments.address(text, family);
    if (family.isEmpty()) {
      family = Optional.of(address.family());
    }
    return address;
  }

  static int named(String text, String key) throws Exit {
    var number =
        switch (key) {
          case "scope" -> RtNames.scopeNumber(text);
          case "table" -> RtNames.tableNumber(text);
          default -> RtNames.protocolNumber(text);
        };
    if (number.isEmpty()) {
      String why =
          key.equals("table")
              ? "\"table\" value is invalid\n"
              : "\"" + key + "\" value is invalid\n";
      throw Exit.wrong(text, why);
    }
    return number.getAsInt();
  }

  private void destination(Arguments arguments) throws Exit {
    String word = arguments.is("to") ? arguments.value() : arguments.next();
    Optional<RouteType> named = type(word);
    if (named.isPresent()) {
      type = named;
      if (!arguments.hasNext()) {
        throw new Exit(Exit.WRONG_USAGE, "Command line is not complete. Try option \"help\"");
      }
      word = arguments.next();
    }
    if (Arguments.isBeginning(word, "help")) {
      throw Exit.usage("ip route");
    }
    if (to.isPresent()) {
      throw Exit.garbage("to", word);
    }
    isDefault = word.equals("default") || word.equals("any") || word.equals("all");
    to = Optional.of(Arguments.prefix(word, family));
    if (family.isEmpty() && !isDefault) {
      family = Optional.of(to.get().address().family());
    }
  }

  private static Optional<RouteType> type(String word) {
    for (RouteType type : RouteType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private RouteChange change() throws Exit {
    if (to.isEmpty()) {
      throw Exit.usage("ip route");
    }
    Family chosen = family.orElse(Family.INET);
    IpAddress destination =
        isDefault ? IpAddress.of(chosen == Family.INET ? "0.0.0.0" : "::") : to.get().address();
    Optional<LinkId> out =
        device.isPresent() ? Optional.of(session.needDevice(device.get())) : Optional.empty();
    return new RouteChange(
        session.namespace(),
        type,
        destination,
        isDefault ? 0 : to.get().length(),
        via,
        source,
        out.map(LinkId::index),
        scope.or(() -> scope(chosen)),
        table.orElse(RtNames.MAIN),
        protocol.or(() -> delete ? Optional.empty() : Optional.of(RtNames.PROTOCOL_BOOT)),
        metric,
        mtu,
        onLink);
  }

  private Optional<Integer> scope(Family chosen) {
    if (chosen == Family.INET6 || delete) {
      return Optional.empty();
    }
    RouteType kind = type.orElse(RouteType.UNICAST);
    if (kind == RouteType.LOCAL) {
      return Optional.of(RtNames.SCOPE_HOST);
    }
    boolean link =
        kind == RouteType.BROADCAST
            || kind == RouteType.MULTICAST
            || kind == RouteType.ANYCAST
            || (kind == RouteType.UNICAST && via.isEmpty());
    return Optional.of(link ? RtNames.SCOPE_LINK : RtNames.SCOPE_GLOBAL);
  }
}
