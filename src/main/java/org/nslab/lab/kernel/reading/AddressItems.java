package org.nslab.lab.kernel.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;
import org.nslab.network.RtNames;

/** Reads the addresses of an interface, the member {@code addr_info} of {@code ip -j addr}. */
final class AddressItems {

  private AddressItems() {}

  static List<InterfaceAddress> read(List<Item> items) throws UnreadableException {
    List<InterfaceAddress> addresses = new ArrayList<>(items.size());
    for (Item item : items) {
      String family = item.text("family").orElse("inet");
      if (family.equals("inet") || family.equals("inet6")) {
        addresses.add(address(item));
      }
    }
    return addresses;
  }

  private static InterfaceAddress address(Item item) throws UnreadableException {
    var local = item.address("local").orElseThrow(item::unreadable);
    int length = item.integerOrFail("prefixlen");
    var peer = item.address("address");
    boolean fits = peer.isEmpty() || peer.get().family() == local.family();
    if (length < 0 || length > local.family().bits() || !fits) {
      throw item.unreadable();
    }
    return new InterfaceAddress(
        local,
        length,
        peer,
        item.address("broadcast"),
        scope(item),
        item.text("label"),
        flags(item),
        item.number("valid_life_time", InterfaceAddress.FOREVER),
        item.number("preferred_life_time", InterfaceAddress.FOREVER),
        item.integer("metric", 0));
  }

  private static int scope(Item item) throws UnreadableException {
    Optional<String> text = item.text("scope");
    if (text.isEmpty()) {
      return RtNames.SCOPE_GLOBAL;
    }
    return RtNames.scopeNumber(text.get()).orElseThrow(item::unreadable);
  }

  /** iproute2, print_ifa_flags: {@code dynamic} stands for the absence of PERMANENT. */
  private static Set<Flag> flags(Item item) throws UnreadableException {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    for (Flag flag : Flag.values()) {
      String member = flag.name().toLowerCase(Locale.ROOT);
      if (item.flag(member, false) || item.flag(member.replace('_', '-'), false)) {
        flags.add(flag);
      }
    }
    if (!item.flag("dynamic", false)) {
      flags.add(Flag.PERMANENT);
    }
    return flags;
  }
}
