package org.nslab.simulation.iproute;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.nslab.network.InterfaceAddress;
import org.nslab.network.InterfaceAddress.Flag;

/**
 * The flags by which addresses are chosen, such as {@code tentative} and {@code -tentative};
 * iproute2: ip/ipaddress.c, get_filter.
 */
final class AddressFlags {

  private final Map<Flag, Boolean> asked = new EnumMap<>(Flag.class);

  /** Takes a word; false if it names no flag. */
  boolean accept(String word) {
    boolean without = word.startsWith("-");
    String name = without ? word.substring(1) : word;
    switch (name) {
      case "dynamic" -> asked.put(Flag.PERMANENT, without);
      case "primary" -> asked.put(Flag.SECONDARY, without);
      case "temporary" -> asked.put(Flag.SECONDARY, !without);
      case "home" -> asked.put(Flag.HOMEADDRESS, !without);
      default -> {
        for (Flag flag : Flag.values()) {
          if (flag.name().toLowerCase(Locale.ROOT).equals(name)) {
            asked.put(flag, !without);
            return true;
          }
        }
        return false;
      }
    }
    return true;
  }

  boolean areAsked() {
    return !asked.isEmpty();
  }

  boolean fit(InterfaceAddress address) {
    return asked.entrySet().stream()
        .allMatch(each -> address.flags().contains(each.getKey()) == each.getValue());
  }
}
