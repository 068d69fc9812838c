package org.nslab.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nslab.network.Namespace;
import org.nslab.network.netfilter.Chain;
import org.nslab.network.netfilter.Table;

/** Tables and chains of the firewall, and settings of the kernel. */
record FirewallOffers(Namespace namespace, Reading reading) {

  /** man 8 iptables, "TABLES". */
  private static final Map<String, List<String>> BUILT_IN =
      Map.of(
          "filter", List.of("INPUT", "FORWARD", "OUTPUT"),
          "nat", List.of("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"),
          "mangle", List.of("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"),
          "raw", List.of("PREROUTING", "OUTPUT"),
          "security", List.of("INPUT", "FORWARD", "OUTPUT"));

  private static final Map<String, String> MEANINGS =
      Map.of(
          "INPUT", "packets for this namespace",
          "FORWARD", "packets that it passes on",
          "OUTPUT", "packets that it sends itself",
          "PREROUTING", "packets as they come in",
          "POSTROUTING", "packets as they leave");

  /** The chains of the table that is named, the built-in ones first. */
  List<Candidate> chains() {
    List<Candidate> chains = new ArrayList<>();
    for (String name : BUILT_IN.getOrDefault(table(), List.of())) {
      chains.add(new Candidate(name, MEANINGS.getOrDefault(name, "")));
    }
    chains.addAll(ownChains());
    return chains;
  }

  /** The chains that somebody made. */
  List<Candidate> ownChains() {
    return namespace.ruleset().tables().stream()
        .filter(table -> table.backend().isIptables() && table.name().equals(table()))
        .flatMap(table -> table.chains().stream())
        .filter(chain -> chain.base().isEmpty())
        .map(FirewallOffers::candidate)
        .toList();
  }

  /** Whether every table or some have a chain of that name from the beginning. */
  static boolean isBuiltIn(String chain) {
    return MEANINGS.containsKey(chain);
  }

  /** The table that the command is about. */
  String table() {
    return entries()
        .filter(entry -> entry.item().isSpelled("--table"))
        .map(Entry::lastValue)
        .findFirst()
        .orElse("filter");
  }

  private Stream<Entry> entries() {
    return reading.segments().stream().flatMap(segment -> segment.entries().stream());
  }

  /** The tables of the family that is named; nft: {@code ip} where none is. */
  List<Candidate> tables() {
    return tablesOfFamily()
        .map(table -> new Candidate(table.name(), "table of the family " + table.family()))
        .toList();
  }

  private Stream<Table> tablesOfFamily() {
    String family =
        entries()
            .filter(entry -> entry.item().group().equals("family"))
            .map(entry -> entry.item().name())
            .findFirst()
            .orElse("ip");
    return namespace.ruleset().tables().stream()
        .filter(table -> table.family().toString().equals(family));
  }

  List<Candidate> chainsOfTable() {
    String name = reading.value(Slot.NFT_TABLE).orElse("");
    return tablesOfFamily()
        .filter(table -> table.name().equals(name))
        .flatMap(table -> table.chains().stream())
        .map(FirewallOffers::candidate)
        .toList();
  }

  private static Candidate candidate(Chain chain) {
    int rules = chain.rules().size();
    return new Candidate(chain.name(), rules + (rules == 1 ? " rule" : " rules"));
  }

  /**
   * The settings of the kernel, with their values.
   *
   * @param behind what is to stand behind each
   */
  List<Candidate> settings(String behind) {
    return namespace.sysctls().keys().stream()
        .map(
            key ->
                new Candidate(key + behind, "is " + namespace.sysctls().get(key).orElse("unset")))
        .toList();
  }
}
