package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.nslab.network.Links;
import org.nslab.network.NextHop;
import org.nslab.network.Route;
import org.nslab.network.RouteType;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;

/** Reads the routes of one family out of {@code ip -j -d -N route show table all}. */
final class RouteItems {

  /** Kernel: {@code RTN_UNICAST} is 1. */
  private static final int FIRST_TYPE = 1;

  private final Family family;
  private final Links links;

  private RouteItems(Family family, Links links) {
    this.family = family;
    this.links = links;
  }

  static List<Route> read(Family family, Links links, List<Item> items) throws UnreadableException {
    RouteItems reader = new RouteItems(family, links);
    List<Route> routes = new ArrayList<>(items.size());
    for (Item item : items) {
      routes.add(reader.route(item));
    }
    return routes;
  }

  private Route route(Item item) throws UnreadableException {
    return new Route(
        type(item),
        destination(item, "dst").orElseThrow(item::unreadable),
        destination(item, "from"),
        item.integer("tos", 0),
        named(item, "table", RtNames.MAIN),
        item.number("metric", 0),
        named(item, "protocol", RtNames.PROTOCOL_BOOT),
        named(item, "scope", RtNames.SCOPE_GLOBAL),
        item.address("prefsrc"),
        hops(item),
        mtu(item),
        item.text("pref"));
  }

  private static RouteType type(Item item) throws UnreadableException {
    String text = item.text("type").orElse("unicast");
    RouteType[] types = RouteType.values();
    for (int i = 0; i < types.length; i++) {
      if (types[i].toString().equals(text) || Integer.toString(FIRST_TYPE + i).equals(text)) {
        return types[i];
      }
    }
    throw item.unreadable();
  }

  private Optional<Prefix> destination(Item item, String member) throws UnreadableException {
    if ("default".equals(item.text(member).orElse(""))) {
      return Optional.of(Prefix.all(family));
    }
    Optional<Prefix> prefix = item.prefix(member);
    if (prefix.isPresent() && prefix.get().family() != family) {
      throw item.unreadable();
    }
    return prefix;
  }

  /** Numbers, as {@code -N} asks for; names where that is not known. */
  private static int named(Item item, String member, int otherwise) throws UnreadableException {
    Optional<String> text = item.text(member);
    if (text.isEmpty()) {
      return otherwise;
    }
    OptionalInt number =
        switch (member) {
          case "table" -> RtNames.tableNumber(text.get());
          case "protocol" -> RtNames.protocolNumber(text.get());
          default -> RtNames.scopeNumber(text.get());
        };
    return number.orElseThrow(item::unreadable);
  }

  private List<NextHop> hops(Item item) throws UnreadableException {
    List<Item> several = item.items("nexthops");
    if (several.isEmpty()) {
      NextHop hop = hop(item);
      return hop.device().isEmpty() && hop.via().isEmpty() ? List.of() : List.of(hop);
    }
    List<NextHop> hops = new ArrayList<>(several.size());
    for (Item each : several) {
      hops.add(hop(each));
    }
    return hops;
  }

  private NextHop hop(Item item) throws UnreadableException {
    Optional<IpAddress> via = item.address("gateway");
    if (via.isEmpty()) {
      via = item.itemOrEmpty("via").address("host");
    }
    return new NextHop(via, device(item), item.integer("weight", 1), flags(item));
  }

  private OptionalInt device(Item item) throws UnreadableException {
    Optional<String> name = item.text("dev");
    if (name.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(links.named(name.get()).orElseThrow(item::unreadable).index());
  }

  private static Set<NextHop.Flag> flags(Item item) throws UnreadableException {
    List<String> texts = item.texts("flags");
    Set<NextHop.Flag> flags = EnumSet.noneOf(NextHop.Flag.class);
    for (NextHop.Flag flag : NextHop.Flag.values()) {
      if (texts.contains(flag.name().toLowerCase(Locale.ROOT))) {
        flags.add(flag);
      }
    }
    return flags;
  }

  private static OptionalInt mtu(Item item) throws UnreadableException {
    for (Item metric : item.items("metrics")) {
      if (metric.has("mtu")) {
        return metric.integer("mtu");
      }
    }
    return OptionalInt.empty();
  }
}
