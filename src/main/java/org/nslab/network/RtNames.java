package org.nslab.network;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of routing tables, origins and scopes; iproute2: {@code etc/iproute2/rt_tables}, {@code
 * rt_protos} and {@code rt_scopes} as they are shipped.
 */
public final class RtNames {

  /** Where routes go that say nothing else. */
  public static final int MAIN = 254;

  /** Where the kernel keeps what is its own. */
  public static final int LOCAL = 255;

  /** Where a rule looks last. */
  public static final int DEFAULT = 253;

  /** Made by the kernel itself. */
  public static final int PROTOCOL_KERNEL = 2;

  /** Made by {@code ip route} without a word about it. */
  public static final int PROTOCOL_BOOT = 3;

  /** Reachable through a gateway. */
  public static final int SCOPE_GLOBAL = 0;

  /** On the segment. */
  public static final int SCOPE_LINK = 253;

  /** In this host. */
  public static final int SCOPE_HOST = 254;

  /** Nowhere. */
  public static final int SCOPE_NOWHERE = 255;

  private static final Map<Integer, String> TABLES =
      Map.of(0, "unspec", DEFAULT, "default", MAIN, "main", LOCAL, "local");

  private static final Map<Integer, String> PROTOCOLS =
      Map.ofEntries(
          Map.entry(0, "unspec"),
          Map.entry(1, "redirect"),
          Map.entry(PROTOCOL_KERNEL, "kernel"),
          Map.entry(PROTOCOL_BOOT, "boot"),
          Map.entry(4, "static"),
          Map.entry(8, "gated"),
          Map.entry(9, "ra"),
          Map.entry(10, "mrt"),
          Map.entry(11, "zebra"),
          Map.entry(12, "bird"),
          Map.entry(13, "dnrouted"),
          Map.entry(14, "xorp"),
          Map.entry(15, "ntk"),
          Map.entry(16, "dhcp"),
          Map.entry(18, "keepalived"),
          Map.entry(42, "babel"),
          Map.entry(186, "bgp"),
          Map.entry(187, "isis"),
          Map.entry(188, "ospf"),
          Map.entry(189, "rip"),
          Map.entry(192, "eigrp"));

  private static final Map<Integer, String> SCOPES =
      Map.of(
          SCOPE_GLOBAL,
          "global",
          200,
          "site",
          SCOPE_LINK,
          "link",
          SCOPE_HOST,
          "host",
          SCOPE_NOWHERE,
          "nowhere");

  private RtNames() {}

  /** {@code main}, or the number of a table without a name. */
  public static String table(int number) {
    return TABLES.getOrDefault(number, Integer.toUnsignedString(number));
  }

  /** {@code kernel}, or the number of an origin without a name. */
  public static String protocol(int number) {
    return PROTOCOLS.getOrDefault(number, Integer.toString(number));
  }

  /** {@code link}, or the number of a scope without a name. */
  public static String scope(int number) {
    return SCOPES.getOrDefault(number, Integer.toString(number));
  }

  /** The number of a table, given by name or number. */
  public static OptionalInt tableNumber(String text) {
    return number(TABLES, text, 0xffff_ffffL);
  }

  /** The number of an origin, given by name or number. */
  public static OptionalInt protocolNumber(String text) {
    return number(PROTOCOLS, text, 255);
  }

  /** The number of a scope, given by name or number. */
  public static OptionalInt scopeNumber(String text) {
    return number(SCOPES, text, 255);
  }

  private static OptionalInt number(Map<Integer, String> names, String text, long most) {
    for (Map.Entry<Integer, String> entry : names.entrySet()) {
      if (entry.getValue().equals(text)) {
        return OptionalInt.of(entry.getKey());
      }
    }
    boolean digits = text.matches("[0-9]{1,10}");
    return digits && Long.parseLong(text) <= most
        ? OptionalInt.of((int) Long.parseLong(text))
        : OptionalInt.empty();
  }
}
