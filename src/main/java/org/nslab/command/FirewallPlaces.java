package org.nslab.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the targets of iptables are valid: man 8 iptables-extensions, and what the kernel takes.
 */
final class FirewallPlaces {

  private static final Place MANGLE = new Place(List.of("mangle"), List.of());
  private static final Place RAW = new Place(List.of("raw"), List.of());

  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry("DROP", new Place(List.of("filter", "mangle", "raw", "security"), List.of())),
          Map.entry("REJECT", new Place(List.of("filter"), List.of())),
          Map.entry("MASQUERADE", new Place(List.of("nat"), List.of("POSTROUTING"))),
          Map.entry("SNAT", new Place(List.of("nat"), List.of("POSTROUTING", "INPUT"))),
          Map.entry("DNAT", new Place(List.of("nat"), List.of("PREROUTING", "OUTPUT"))),
          Map.entry("REDIRECT", new Place(List.of("nat"), List.of("PREROUTING", "OUTPUT"))),
          Map.entry("NETMAP", new Place(List.of("nat"), List.of())),
          Map.entry("TPROXY", new Place(List.of("mangle"), List.of("PREROUTING"))),
          Map.entry("NOTRACK", RAW),
          Map.entry("CT", RAW),
          Map.entry("TOS", MANGLE),
          Map.entry("DSCP", MANGLE),
          Map.entry("ECN", MANGLE),
          Map.entry("TTL", MANGLE),
          Map.entry("HL", MANGLE),
          Map.entry("CHECKSUM", MANGLE),
          Map.entry("TCPOPTSTRIP", MANGLE));

  /** What looks into the header of one version of IP. */
  private static final Map<String, String> VERSIONS =
      Map.of(
          "TTL", "iptables",
          "ttl", "iptables",
          "icmp", "iptables",
          "HL", "ip6tables",
          "hl", "ip6tables",
          "icmp6", "ip6tables");

  /**
   * Where a target is valid.
   *
   * @param chains of those that are there from the beginning; empty for all
   */
  private record Place(List<String> tables, List<String> chains) {

    @Override
    public String toString() {
      String where = "the table" + (tables.size() == 1 ? " " : "s ") + list(tables);
      return where + (chains.isEmpty() ? "" : ", in the chains " + String.join(" and ", chains));
    }

    private static String list(List<String> names) {
      return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
  }

  private FirewallPlaces() {}

  /**
   * Where alone a target works, in words.
   *
   * @param chain the chain, empty text where none is named yet
   * @return empty where it works in that chain of that table, as far as is known
   */
  static Optional<String> elsewhere(String target, String table, String chain) {
    Place place = PLACES.get(target);
    if (place == null) {
      return Optional.empty();
    }
    boolean wrongChain =
        !place.chains().isEmpty()
            && FirewallOffers.isBuiltIn(chain)
            && !place.chains().contains(chain);
    return place.tables().contains(table) && !wrongChain
        ? Optional.empty()
        : Optional.of(place.toString());
  }

  /** Whether iptables or ip6tables has a match or target. */
  static boolean has(String program, String extension) {
    return VERSIONS.getOrDefault(extension, program).equals(program);
  }
}
