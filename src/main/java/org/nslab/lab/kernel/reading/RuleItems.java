package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.nslab.network.RoutingRule;
import org.nslab.network.RoutingRule.Action;
import org.nslab.network.RtNames;
import org.nslab.network.address.Family;
import org.nslab.network.address.IpAddress;
import org.nslab.network.address.Prefix;
import org.nslab.network.netfilter.Protocols;

/** Reads the rules of one family out of {@code ip -j -d -N rule show}. */
final class RuleItems {

  /** Kernel: {@code FR_ACT_…}, which {@code ip -N} prints as numbers. */
  private static final Map<String, Action> ACTIONS =
      Map.of(
          "6", Action.BLACKHOLE,
          "7", Action.UNREACHABLE,
          "8", Action.PROHIBIT,
          "blackhole", Action.BLACKHOLE,
          "unreachable", Action.UNREACHABLE,
          "prohibit", Action.PROHIBIT);

  private RuleItems() {}

  static List<RoutingRule> read(Family family, List<Item> items) throws UnreadableException {
    List<RoutingRule> rules = new ArrayList<>(items.size());
    for (Item item : items) {
      rules.add(rule(family, item));
    }
    return rules;
  }

  private static RoutingRule rule(Family family, Item item) throws UnreadableException {
    return new RoutingRule(
        family,
        item.number("priority").orElseThrow(item::unreadable),
        item.has("not"),
        prefix(family, item, "src", "srclen"),
        prefix(family, item, "dst", "dstlen"),
        item.text("iif"),
        item.text("oif"),
        item.integer("fwmark"),
        item.integer("fwmask", -1),
        item.integer("tos", 0),
        protocol(item),
        ports(item, "sport"),
        ports(item, "dport"),
        action(item),
        table(item),
        item.integer("goto"),
        item.integer("suppress_prefixlength", -1),
        item.has("l3mdev"),
        origin(item));
  }

  private static Optional<Prefix> prefix(Family family, Item item, String member, String length)
      throws UnreadableException {
    if (item.text(member).orElse("all").equals("all")) {
      return Optional.empty();
    }
    IpAddress address = item.address(member).orElseThrow(item::unreadable);
    int bits = item.integer(length, family.bits());
    if (address.family() != family || bits < 0 || bits > family.bits()) {
      throw item.unreadable();
    }
    return Optional.of(new Prefix(address, bits));
  }

  private static OptionalInt protocol(Item item) throws UnreadableException {
    Optional<String> text = item.text("ipproto").map(name -> name.replaceFirst("^ipproto-", ""));
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Protocols.number(text.get()).orElseThrow(item::unreadable));
  }

  private static Optional<String> ports(Item item, String member) throws UnreadableException {
    if (item.has(member)) {
      return item.text(member);
    }
    Optional<String> first = item.text(member + "_start");
    Optional<String> last = item.text(member + "_end");
    return first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(first.get() + "-" + last.get());
  }

  private static Action action(Item item) throws UnreadableException {
    if (item.has("goto")) {
      return Action.GOTO;
    }
    if (item.has("nop")) {
      return Action.NOP;
    }
    Optional<String> text = item.text("action");
    if (text.isEmpty()) {
      return Action.TABLE;
    }
    return Optional.ofNullable(ACTIONS.get(text.get())).orElseThrow(item::unreadable);
  }

  private static int table(Item item) throws UnreadableException {
    Optional<String> text = item.text("table");
    return text.isEmpty() ? 0 : RtNames.tableNumber(text.get()).orElseThrow(item::unreadable);
  }

  private static int origin(Item item) throws UnreadableException {
    Optional<String> text = item.text("protocol");
    return text.isEmpty() ? 0 : RtNames.protocolNumber(text.get()).orElseThrow(item::unreadable);
  }
}
